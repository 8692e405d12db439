import { partitionResultSchema } from '../../../schemas/partResults.ts'
import { type RegisterKind, isRegisterKind } from '../../../schemas/registers/kinds.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { releaseReplaced } from '../../shared/batches/releaseReplaced.ts'
import type { CoverageBook } from '../../shared/coverage/coverageBook.ts'
import { type ReturnsBook, strikeReturn } from '../../shared/returns/returnsBook.ts'
import { addCounts, noCounts } from './counts.ts'
import { type RegisterMeans, settleRegisters } from './settleRegisters.ts'

export interface WithdrawalMeans extends RegisterMeans {
  readonly batches: BatchStore
  readonly returns: ReturnsBook
  readonly coverage: CoverageBook
  /** Takes a register version out; the version before it comes back into force. */
  readonly withdrawRegister: (kind: RegisterKind, version: string) => Promise<unknown>
  readonly now: () => string
}

/** Ends a withdrawal whose last partition is taken out. Every step may be repeated; the batch's state moves last. */
export async function completeWithdrawal(id: string, means: WithdrawalMeans): Promise<void> {
  const { batches, returns, coverage, withdrawRegister, now } = means
  const batch = await needBatch(batches, id)
  if (batch.state !== 'withdrawing' || batch.withdrawal === undefined) return
  if (batch.partitionsWithdrawn < Math.max(1, batch.withdrawal.partitions)) return
  const partitions = await batches.partsDone(batch, 'withdrawal', partitionResultSchema)
  const sum = noCounts()
  for (const { counts } of partitions.values()) addCounts(sum, counts)
  await strikeReturn(returns, batch)
  await coverage.takeOff(batch.id)
  if (isRegisterKind(batch.kind)) {
    await withdrawRegister(batch.kind, batch.id)
    addCounts(sum, (await settleRegisters(batch, means)).counts)
  }
  await releaseReplaced(batch, batches)
  // A finding that this batch once brought and that others still show lost a source: it is changed, not created.
  const findings = { ...sum, created: 0, changed: sum.changed + sum.created }
  const withdrawal = { ...batch.withdrawal, findings, finishedAt: now() }
  await batches.move(batch, ['withdrawing'], { state: 'withdrawn', withdrawal })
}
