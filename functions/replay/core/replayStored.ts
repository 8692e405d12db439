import type { Batch } from '../../../schemas/batch.ts'
import type { Flag, Source } from '../../../schemas/finding.ts'
import type { KeptResult, ReplayAsk } from '../../../schemas/replay.ts'
import type { JudgedRegister } from '../../../rules/kit/registerTraits.ts'
import { allRules, sheetNamesOf } from '../../../rules/kit/catalogueShape.ts'
import { type Trial, concernedOnly } from '../../../rules/kit/trial.ts'
import type { Refusal } from '../../ingest/core/refusal.ts'
import { judgePartition } from './judgePartition.ts'
import { judgeRegisters } from './judgeRegisters.ts'
import { type TallyMeans, tally } from './tally.ts'

/** Records whose facts and flags are held at the same time; the rest waits for its own pass over the chunks. */
export const recordsAPass = 100_000
/** With more of them the passes would take longer than a function may run. */
export const mostRecords = 1_000_000

export interface StoredMeans extends Pick<TallyMeans, 'findingId' | 'known'> {
  /** Every batch whose records stand, in the order of their ids. */
  readonly batches: readonly Batch[]
  readonly lines: (batch: Batch, chunk: number) => Promise<readonly string[]>
  /** Where the rows of the register in force were uploaded; `undefined` when there is none. */
  readonly sourcesOf: (kind: JudgedRegister) => Promise<readonly Source[] | undefined>
  readonly onProgress: (done: number, of: number) => Promise<void>
}

/** More is asked for than can be tried at once. */
export class ReplayRefused extends Error {
  override readonly name = 'ReplayRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.en)
    this.refusal = refusal
  }
}

/**
 * Judges the county's stored records on both sides of a trial and adds up what differs. Whatever the months and units,
 * whole groups are judged: a window reaches beyond them. Writes nothing. @throws ReplayRefused
 */
export async function replayStored(ask: ReplayAsk, whole: Trial, means: StoredMeans): Promise<KeptResult> {
  const { kinds } = ask
  const trial = concernedOnly(
    whole,
    (rule) => kinds === undefined || sheetNamesOf(rule).some((name) => kinds.includes(name)),
  )
  const rules = [...allRules(trial.before.catalogue), ...allRules(trial.after.catalogue)]
  const sheets = new Set<string>(rules.flatMap(sheetNamesOf))
  const batches = means.batches.filter(({ kind }) => sheets.has(kind))
  const records = batches.reduce((sum, { rows }) => sum + (rows?.accepted ?? 0), 0)
  if (records > mostRecords) throw new ReplayRefused(tooLarge(records))
  const partitions = Math.max(1, Math.ceil(records / recordsAPass))
  const chunks = batches.reduce((sum, { chunksPlanned }) => sum + chunksPlanned, 0)
  const submitters = new Map(means.batches.map(({ id, registeredBy }) => [id, registeredBy]))
  const sum = tally({ ...means, within: withinOf(ask), submitterOf: (batch) => submitters.get(batch) })
  let done = 0
  const lines = async (batch: Batch, chunk: number): Promise<readonly string[]> => {
    await means.onProgress(done++, chunks * partitions)
    return means.lines(batch, chunk)
  }
  for (let partition = 0; partition < partitions; partition++)
    await sum.take(await judgePartition(trial, { batches, lines, partition, partitions }))
  await sum.take(await judgeRegisters(trial, means.sourcesOf))
  return {
    records,
    batches: batches.length,
    rules: [...new Set(rules.map(({ id }) => id))].toSorted(),
    ...sum.end(),
    notes: [...trial.notes],
  }
}

/** The months and units asked for. */
const withinOf =
  ({ from, to, units }: Pick<ReplayAsk, 'from' | 'to' | 'units'>) =>
  ({ on, unit }: Flag): boolean => {
    const month = on.slice(0, 7)
    return month >= from && month <= to && (units === undefined || units.includes(unit))
  }

const tooLarge = (records: number): Refusal => ({
  code: 'REPLAY_TOO_LARGE',
  zh: `涉及${records}条记录，一次最多试算${mostRecords}条。请减少参数，或用“报表”限定到少数几类。`,
  en: `${records} records are concerned, and at most ${mostRecords} can be tried at once. Try fewer parameters, or name the sheets.`,
})
