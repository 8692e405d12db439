import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { HistoryEntry } from '../../../../schemas/findingLife/history.ts'
import type { BatchStore } from '../../../shared/batches/batchStore.ts'
import type { ObjectStore } from '../../../shared/files/objectStore.ts'
import type { FindingIndex } from '../../../shared/findings/list/findingIndex.ts'
import type { AuditCommentStore } from '../../../shared/reports/auditCommentStore.ts'
import type { OwnTextStore } from '../../../shared/reports/ownTextStore.ts'
import type { ReturnsBook } from '../../../shared/returns/returnsBook.ts'

/** Everything a report is made from, as the county keeps it. */
export interface StoredMeans {
  readonly jurisdiction: string
  readonly batches: Pick<BatchStore, 'get' | 'ids'>
  readonly objects: ObjectStore
  readonly findingIndex: () => Promise<Pick<FindingIndex, 'rows'>>
  readonly history: (finding: string) => Promise<readonly HistoryEntry[]>
  readonly currentRegisters: () => Promise<Readonly<Record<string, string>>>
  readonly registersOf: (versions: Readonly<Record<string, string>>) => Promise<RegisterLookup>
  readonly returns: ReturnsBook
  readonly ownTexts: Pick<OwnTextStore, 'get'>
  readonly auditComments: Pick<AuditCommentStore, 'of'>
  /** Name of the rules at their versions. */
  readonly ruleSet: string
  readonly calendar: Calendar
  readonly now: () => Date
}
