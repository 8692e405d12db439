import { type AttachmentStore, areKept } from '../attachments/attachmentStore.ts'
import type { AuditTrail } from '../audit/auditTrail.ts'
import { digestOf } from '../audit/chain.ts'
import { type AccountReader, officerOf } from '../people/officerOf.ts'
import type { Jurisdiction } from '../store/keys.ts'
import type { Table } from '../store/table.ts'
import type { ActMeans } from './life/performAct.ts'
import type { FreshIndex } from './list/freshIndex.ts'
import { writeAct } from './writeAct.ts'

/** What acts on findings write to the table and ask of it. Finding, history and audit entry stand or fall together. */
export function tableReviews(
  table: Table,
  county: Jurisdiction,
  index: Pick<FreshIndex, 'wrote'>,
  audit: Pick<AuditTrail, 'append'>,
  accounts: AccountReader,
  attachments: Pick<AttachmentStore, 'get'>,
): Pick<ActMeans, 'write' | 'officer' | 'attachmentsKept'> {
  return {
    async write(seen, done, body, circumstances) {
      const { now: at, principal } = circumstances
      const digest = digestOf(done.entry)
      const entry = { at, actor: principal.subject, act: 'findingDecided', subjects: [seen.id], digest } as const
      const items = writeAct(table, county, { seen, done, body, circumstances })
      const { appended } = await audit.append({ ...entry, subjects: [...entry.subjects] }, items)
      if (appended) index.wrote(done.finding)
      return appended
    },
    officer: (subject) => officerOf(subject, accounts),
    attachmentsKept: (finding, ids, by) => areKept(attachments, finding, ids, by),
  }
}
