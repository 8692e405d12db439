import { type Batch, isFinalState } from '../../../schemas/batch.ts'
import { batchStateNames } from '../../../schemas/batchStateNames.ts'
import { batchProgress } from '../../batchProgress.ts'
import type { Asking } from '../api/askApi.ts'
import type { Surroundings } from '../api/surroundings.ts'
import { apiWords } from '../api/words.ts'
import type { Language } from '../check/words.ts'
import { progress } from '../progress.ts'

/** Looks at a batch until the machine is done with it, and tells on the error stream how far it is. */
export async function watchBatch(
  id: string,
  { call, language }: Asking,
  { complaints, pause }: Surroundings,
): Promise<Batch> {
  const told = progress(complaints)
  try {
    for (;;) {
      const { batch } = (await call('GET /batches/:id', { params: { id } })).value
      if (isFinalState(batch.state)) return batch
      told.show(batchProgress(batch), workingLine(batch, language), batch.state)
      await pause()
    }
  } finally {
    told.clear()
  }
}

/** The stage a batch is in, the rows so far, and what the rules have raised. */
export function workingLine(batch: Batch, language: Language): string {
  const say = apiWords[language]
  const rows = batch.rows ?? batch.reading
  const counts = rows && say.counts(rows.read, rows.accepted, rows.rejected, rows.repeats)
  const flags = batch.flagsRaised === undefined ? undefined : say.flagsSoFar(batch.flagsRaised)
  return [batchStateNames[batch.state][language], counts, flags].filter((part) => part !== undefined).join(' · ')
}
