import type { Batch } from '../../../schemas/batch.ts'
import { type Asking, askApi, readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { apiWords } from '../api/words.ts'
import { UsageError } from '../usage.ts'
import { batchLines, batchTable } from './lines.ts'
import { type About, aboutReplacing, sendBatch } from './sendBatch.ts'
import { watchBatch } from './watchBatch.ts'

const text = { type: 'string' } as const

/** `lianzheng batch list | status | upload | withdraw | supersede`. */
export async function batchCommand(
  [name, ...words]: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
  switch (name) {
    case 'list':
      return listBatches(words, surroundings)
    case 'status':
      return showBatch(words, surroundings)
    case 'upload':
      return uploadBatch(words, surroundings)
    case 'withdraw':
      return withdrawBatch(words, surroundings)
    case 'supersede':
      return supersedeBatch(words, surroundings)
    default:
      throw new UsageError(`batch has the commands list, status, upload, withdraw and supersede; not "${name ?? ''}"`)
  }
}

async function listBatches(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, { limit: text, offset: text })
  if (positionals.length > 0) throw new UsageError('batch list takes no words of its own')
  const { limit, offset } = values
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const query = { ...(limit !== undefined && { limit }), ...(offset !== undefined && { offset }) }
    const { value } = await call('GET /batches', { query })
    tell(value, batchTable(value.batches, value.total, language))
    return 0
  })
}

/** 1 when the batch came to nothing, or not every row of it was read: 0 would say that all is well. */
const statusCode = ({ state, rows }: Batch): number =>
  state === 'refused' || state === 'repeat' || state === 'failed' || (rows !== undefined && rows.rejected > 0) ? 1 : 0

async function showBatch(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, {})
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new UsageError('batch status needs the id of one batch')
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const { batch } = (await call('GET /batches/:id', { params: { id } })).value
    tell(batch, batchLines(batch, language))
    return statusCode(batch)
  })
}

async function withdrawBatch(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, { reason: text })
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new UsageError('batch withdraw needs the id of one batch')
  const { reason } = values
  if (reason === undefined) throw new UsageError('batch withdraw needs --reason TEXT: it is kept with the batch')
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const { batch } = (await call('POST /batches/:id/withdraw', { params: { id }, body: { reason } })).value
    tell(batch, batchLines(batch, language))
    return 0
  })
}

const waiting = { 'no-wait': { type: 'boolean' } } as const

async function uploadBatch(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, { kind: text, unit: text, period: text, profile: text, ...waiting })
  const [file, ...more] = positionals
  const { kind, unit, period, profile } = values
  if (file === undefined || more.length > 0) throw new UsageError('batch upload needs one file')
  if (kind === undefined || unit === undefined || period === undefined)
    throw new UsageError('batch upload needs --kind K, --unit U and --period P')
  const about = { kind, unit, period, ...(profile !== undefined && { profile }) }
  return askApi(values, surroundings, (asking) =>
    sendAndWatch(file, about, values['no-wait'] !== true, asking, surroundings),
  )
}

async function supersedeBatch(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, waiting)
  const [old, file, ...more] = positionals
  if (old === undefined || file === undefined || more.length > 0)
    throw new UsageError('batch supersede needs the id of the batch and the corrected file')
  return askApi(values, surroundings, async (asking) => {
    const about = await aboutReplacing(old, asking)
    return sendAndWatch(file, about, values['no-wait'] !== true, asking, surroundings)
  })
}

async function sendAndWatch(
  file: string,
  about: About,
  isWaiting: boolean,
  asking: Asking,
  surroundings: Surroundings,
): Promise<number> {
  const { batch: sent, uploaded } = await sendBatch(file, about, asking, surroundings.fetch)
  const batch = isWaiting ? await watchBatch(sent.id, asking, surroundings) : sent
  const say = apiWords[asking.language]
  const how = !uploaded ? say.known : about.supersedes === undefined ? say.uploaded : say.sent
  asking.tell({ batch, uploaded }, [...batchLines(batch, asking.language), ...(isWaiting && uploaded ? [] : [how])])
  return isWaiting ? statusCode(batch) : 0
}
