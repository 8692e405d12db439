import type { Batch, RowCounts } from '../../../schemas/batch.ts'
import type { IngestMeans } from './ingestUpload.ts'

/** How often the rows read so far are written down: often enough to be watched, seldom enough to cost nothing. */
const pauseMilliseconds = 2_000

/** Writes how far the reading has come, now and then. A write that does not happen is not worth a second one. */
export function readingProgress(
  batch: Batch,
  { batches, now }: Pick<IngestMeans, 'batches' | 'now'>,
): (rows: RowCounts) => Promise<void> {
  let told = Date.parse(now())
  return async (rows) => {
    const at = now()
    if (Date.parse(at) - told < pauseMilliseconds) return
    told = Date.parse(at)
    await batches.move(batch, ['registered'], { state: 'registered', reading: { ...rows, at } })
  }
}
