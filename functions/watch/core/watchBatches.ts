import { type Batch, isWatched } from '../../../schemas/batch.ts'
import { resumeBatch, type ResumeMeans } from '../../shared/batches/resume.ts'
import { inParallel } from '../../shared/inParallel.ts'
import type { Log } from '../../shared/log.ts'
import { type Note, type WatchNotes, markOf, noted, standsStill } from './watchNotes.ts'

export interface WatchMeans extends ResumeMeans {
  readonly notes: WatchNotes
  readonly patienceMinutes: number
  readonly now: () => Date
  readonly log: Pick<Log, 'info'>
}

/** What a look came to: batches at work, those that stand still, and those of them whose messages were sent again. */
export interface Watched {
  readonly atWork: number
  readonly standing: number
  readonly resent: number
}

const parallelLooks = 8

/**
 * Looks at every batch at work. One that has not moved for as long as patience lasts stands still: its messages are lost,
 * so they are sent again, which is harmless as every message may come twice, and the operators are told by the log line.
 */
export async function watchBatches(means: WatchMeans): Promise<Watched> {
  const { batches, notes, log } = means
  const before = await notes.read()
  const found = await inParallel(await batches.atWork(), parallelLooks, (id) => batches.get(id))
  const atWork = found.flatMap((batch) => (batch !== undefined && isWatched(batch.state) ? [batch] : []))
  const looks = await inParallel(atWork, parallelLooks, (batch) => lookAt(batch, before.get(batch.id), means))
  await notes.write(new Map(looks.map(({ id, note }) => [id, note])))
  const standing = looks.filter((look) => look.standing)
  for (const { id } of standing) log.info('BATCH_STANDS_STILL', { batch: id })
  const watched = {
    atWork: atWork.length,
    standing: standing.length,
    resent: standing.filter((look) => look.resent).length,
  }
  log.info('BATCHES_WATCHED', watched)
  return watched
}

interface Look {
  readonly id: string
  readonly note: Note
  readonly standing: boolean
  readonly resent: boolean
}

async function lookAt(batch: Batch, before: Note | undefined, means: WatchMeans): Promise<Look> {
  const { id } = batch
  const now = means.now()
  const note = noted(before, await markWith(batch, means), now.toISOString())
  if (!standsStill(note, now, means.patienceMinutes)) return { id, note, standing: false, resent: false }
  const resent = await resumeBatch(batch, means)
  // A registered batch whose file has not come waits for its clerk, not for us.
  const standing = resent || batch.state !== 'registered'
  return { id, note: { ...note, resent: note.resent + 1 }, standing, resent }
}

/** A batch whose place is being taken moves as the one does that takes it. */
async function markWith(batch: Batch, { batches }: WatchMeans): Promise<string> {
  const taker =
    batch.state === 'superseding' && batch.supersededBy !== undefined
      ? await batches.get(batch.supersededBy)
      : undefined
  return taker === undefined ? markOf(batch) : `${markOf(batch)}|${markOf(taker)}`
}
