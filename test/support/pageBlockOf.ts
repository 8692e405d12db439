import {
  type FactRow,
  type PageBlock,
  type RecordFlag,
  pageBlockSchema,
} from '../../functions/shared/pages/pageBlock.ts'
import { flagSchema } from '../../schemas/finding.ts'
import { findingOf } from './findingOf.ts'

/** The facts of one reception: its row, date and letter. */
export const factRow = (row: number, on: string, letterNo: string | null): FactRow =>
  ['一', row, `c${row}`, 'U001', on, 100, letterNo] as unknown as FactRow

/** A record's own flag, under the key `k` and its row. */
export const recordFlagOf = (row: number): RecordFlag => ({
  ...flagSchema.parse(findingOf({ key: `k${row}` })),
  content: `c${row}`,
})

/** What a batch brings to a month of unit U001 in receptions, apart from what is said otherwise. */
export const pageBlockOf = (changes: Partial<PageBlock> = {}): PageBlock =>
  pageBlockSchema.parse({
    family: 'unitMonth',
    group: 'U001',
    period: '2025-03',
    kind: 'reception',
    columns: ['amount', 'letterNo'],
    rows: [],
    flags: [],
    ...changes,
  })
