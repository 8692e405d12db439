import { type RecordKind, isRecordKind } from '../../../../schemas/records/kinds.ts'
import type { PlannedReport } from '../plannedReport.ts'

/** What a planned report asks of records: of which kinds, between which days. */
export interface AskedRecords {
  readonly kinds: readonly RecordKind[]
  readonly from: string
  readonly until: string
}

/** Reads it off the plan's queries. */
export function askedRecords({ sheet }: PlannedReport): AskedRecords {
  const queries = sheet.queries.map(({ query }) => query).filter(({ of }) => isRecordKind(of))
  const ends = <End extends 'from' | 'until'>(end: End): readonly string[] =>
    queries.map((query) => query[end] ?? '').toSorted()
  return {
    kinds: [...new Set(queries.map(({ of }) => of))].filter(isRecordKind).toSorted(),
    from: ends('from')[0] ?? '',
    until: ends('until').at(-1) ?? '',
  }
}
