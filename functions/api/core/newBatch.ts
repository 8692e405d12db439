import type { Batch, Registration } from '../../../schemas/batch.ts'

/** Ids order by the time of registration, so that "earlier batch" needs no look-up. `random` is 8 or more hex digits. */
export const batchId = (now: Date, random: string): string =>
  `${now.toISOString().replaceAll(/[-:.]/g, '').toLowerCase()}-${random.slice(0, 8)}`

/** A batch as it stands before its file has come. */
export const newBatch = (registration: Registration, jurisdiction: string, now: Date, random: string): Batch => ({
  ...registration,
  id: batchId(now, random),
  jurisdiction,
  state: 'registered',
  registeredAt: now.toISOString(),
  chunksPlanned: 0,
  chunksChecked: 0,
  partitionsPlanned: 0,
  partitionsSettled: 0,
  partitionsWithdrawn: 0,
  judging: 1,
  registers: {},
})
