import type { SettlementCounts } from '../../../schemas/batch.ts'

export const noCounts = (): SettlementCounts => ({
  created: 0,
  unchanged: 0,
  changed: 0,
  reopened: 0,
  noLongerDetected: 0,
})

export function addCounts(sum: SettlementCounts, more: SettlementCounts): void {
  sum.created += more.created
  sum.unchanged += more.unchanged
  sum.changed += more.changed
  sum.reopened += more.reopened
  sum.noLongerDetected += more.noLongerDetected
}
