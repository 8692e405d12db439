import type { NewEntry } from '../../../schemas/audit.ts'
import { type SavedView, mostViews } from '../../../schemas/savedView.ts'

export type ViewRefused = 'nameTaken' | 'tooMany' | 'missing'
export type ViewChange = (views: readonly SavedView[]) => readonly SavedView[] | ViewRefused

/** The views that each person keeps, in the order in which they were first saved. */
export interface ViewBook {
  of(subject: string): Promise<readonly SavedView[]>
  /** Changes a person's views, with an entry in the audit trail. Tried again when another request of theirs came between. */
  change(subject: string, by: ViewChange, entry: NewEntry): Promise<readonly SavedView[] | ViewRefused>
}

/** Keeps a view: a new one, or another name and other filters under its id. */
export const keepView =
  (view: SavedView): ViewChange =>
  (views) => {
    if (views.some(({ id, name }) => name === view.name && id !== view.id)) return 'nameTaken'
    if (views.some(({ id }) => id === view.id)) return views.map((each) => (each.id === view.id ? view : each))
    return views.length >= mostViews ? 'tooMany' : [...views, view]
  }

export const dropView =
  (id: string): ViewChange =>
  (views) =>
    views.some((view) => view.id === id) ? views.filter((view) => view.id !== id) : 'missing'
