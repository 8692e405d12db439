import type { Batch } from '../schemas/batch.ts'

/** How much of the way of a batch is behind it, from 0 to 1; how many rows a file has is known only once it is read. */
export function batchProgress(batch: Batch): number {
  const { state, reading, chunksChecked, chunksPlanned, partitionsSettled, partitionsPlanned } = batch
  if (state === 'registered') return reading === undefined ? 0.05 : 0.1
  if (state === 'checking') return 0.2 + (0.4 * chunksChecked) / Math.max(1, chunksPlanned)
  if (state === 'settling') return 0.6 + (0.4 * partitionsSettled) / Math.max(1, partitionsPlanned)
  if (state === 'withdrawing') return batch.partitionsWithdrawn / Math.max(1, batch.withdrawal?.partitions ?? 1)
  return 1
}
