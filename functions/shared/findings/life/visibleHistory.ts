import type { Act } from '../../../../schemas/findingLife/acts.ts'
import type { HistoryEntry } from '../../../../schemas/findingLife/history.ts'

/** What the unit and the person concerned are told of: what is asked of them, what they answered, and how it ended. */
const told: ReadonlySet<Act> = new Set([
  'askExplanation',
  'giveExplanation',
  'confirm',
  'approveDismissal',
  'requestRectification',
  'giveRectification',
  'returnRectification',
  'close',
])

/** A history as its reader may see it: the officers' own notes and arrangements stay with the county's offices. */
export const visibleHistory = (history: readonly HistoryEntry[], ofCounty: boolean): readonly HistoryEntry[] =>
  ofCounty
    ? history
    : history.flatMap((entry): HistoryEntry[] =>
        entry.by === 'person' && told.has(entry.act) ? [{ ...entry, changes: [] }] : [],
      )
