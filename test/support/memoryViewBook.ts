import type { AuditTrail } from '../../functions/shared/audit/auditTrail.ts'
import type { ViewBook } from '../../functions/shared/views/viewBook.ts'
import type { SavedView } from '../../schemas/savedView.ts'

/** Saved views in memory. */
export function memoryViewBook(trail: Pick<AuditTrail, 'append'>): ViewBook {
  const views = new Map<string, readonly SavedView[]>()
  const of = (subject: string) => views.get(subject) ?? []
  return {
    of: async (subject) => of(subject),
    async change(subject, by, entry) {
      const changed = by(of(subject))
      if (typeof changed === 'string') return changed
      await trail.append(entry)
      views.set(subject, changed)
      return changed
    },
  }
}
