import type { Finding } from '../../../schemas/finding.ts'
import { type ItemKey, type Jurisdiction, changeIndexes } from '../store/keys.ts'
import { writeSummary } from './list/summary.ts'

/**
 * A finding as it stands in the table. `writtenAt` is taken at the write itself, not when it was planned: lists ask for
 * what was written since they last looked.
 */
export const findingItem = (county: Jurisdiction, key: ItemKey, finding: Finding, writtenAt: Date) => ({
  ...key,
  ...finding,
  ...changeIndexes(county, finding.id, writtenAt.toISOString()),
  summary: writeSummary(finding),
})
