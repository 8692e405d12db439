import type { Batch } from '../../../schemas/batch.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import type { BatchStore } from './batchStore.ts'
import { inParallel } from '../inParallel.ts'

/** Whether a batch's records stand now: one that is judged again stands while it is, one to be replaced until it is. */
export function isInForce({ kind, state, judging, chunksPlanned }: Batch): boolean {
  if (!isRecordKind(kind) || chunksPlanned === 0) return false
  if (state === 'completed' || state === 'superseding') return true
  return judging > 1 && (state === 'checking' || state === 'settling')
}

const parallelReads = 16

/** Every batch whose records stand, in the order of their ids, which is that of their registration. */
export async function batchesInForce(batches: Pick<BatchStore, 'get' | 'ids'>): Promise<readonly Batch[]> {
  const ids = [...(await batches.ids())].toSorted()
  const known = await inParallel(ids, parallelReads, (id) => batches.get(id))
  return known.filter((batch) => batch !== undefined).filter(isInForce)
}
