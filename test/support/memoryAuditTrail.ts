import type { AuditTrail } from '../../functions/shared/audit/auditTrail.ts'
import { emptyChain, link } from '../../functions/shared/audit/chain.ts'
import type { AuditEntry } from '../../schemas/audit.ts'

/** The audit trail in memory. What is written beside an entry is not written: the table's own tests do that. */
export function memoryAuditTrail(county = 'county'): AuditTrail & { readonly written: readonly AuditEntry[] } {
  const written: AuditEntry[] = []
  const head = () => written.at(-1) ?? emptyChain(county)
  return {
    written,
    async append(entry) {
      const added = link(entry, head())
      written.push(added)
      return { appended: true, entry: added }
    },
    head: async () => ({ sequence: head().sequence, hash: head().hash }),
    async *stored() {
      for (const entry of written) yield { sequence: entry.sequence, item: entry }
    },
    latest: async (limit, before = Number.MAX_SAFE_INTEGER) =>
      written
        .filter(({ sequence }) => sequence < before)
        .toReversed()
        .slice(0, limit),
  }
}
