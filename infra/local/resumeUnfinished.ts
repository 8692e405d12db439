import { resumeBatch, type ResumeMeans } from '../../functions/shared/batches/resume.ts'
import { isFinalState } from '../../schemas/batch.ts'

/**
 * Takes up every batch that was under way when the process ended: the queues of the stand-in are in memory, the table
 * and the objects are not. Returns how many there were.
 */
export async function resumeUnfinished(means: ResumeMeans): Promise<number> {
  let resumed = 0
  for (const id of await means.batches.ids()) {
    const batch = await means.batches.get(id)
    if (batch !== undefined && !isFinalState(batch.state) && (await resumeBatch(batch, means))) resumed++
  }
  return resumed
}
