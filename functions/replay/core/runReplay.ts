import { gzipSync } from 'node:zlib'
import { type Replay, isReplayOver } from '../../../schemas/replay.ts'
import type { ReplayMessage } from '../../../schemas/messages.ts'
import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import type { LocalStandards } from '../../../rules/kit/parameter.ts'
import type { RegisterLookup } from '../../../rules/kit/registers.ts'
import { TrialRefused } from '../../../rules/kit/setParameter.ts'
import { type Trial, trialOf } from '../../../rules/kit/trial.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { sourcesOf } from '../../settle/core/settleRegisters.ts'
import type { BatchStore } from '../../shared/batches/batchStore.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import type { FindingSource } from '../../shared/findings/findingStore.ts'
import type { ReplayStore } from '../../shared/replays/replayStore.ts'
import { batchesInForce } from '../../shared/batches/batchesInForce.ts'
import { type StandardsThen, notedStandards } from './standardsThen.ts'
import { ReplayRefused, replayStored } from './replayStored.ts'
import { readDraft } from './readDraft.ts'
import { readTrialValues } from './readTrialValues.ts'

/** Everything a trial reads, and the two places it writes: its own item and its own object. */
export interface ReplayMeans {
  readonly replays: Pick<ReplayStore, 'get' | 'progress' | 'end'>
  readonly batches: Pick<BatchStore, 'get' | 'ids'>
  readonly objects: Pick<ObjectStore, 'get' | 'put'>
  readonly findings: Pick<FindingSource, 'many'>
  readonly findingId: (family: string, group: string, identity: string) => string
  readonly currentRegisters: () => Promise<Readonly<Record<string, string>>>
  readonly registersOf: (versions: Readonly<Record<string, string>>) => Promise<RegisterLookup>
  /** The local standards that were loaded on a day. */
  readonly standardsThen: (day: IsoDate) => Promise<StandardsThen | undefined>
  readonly catalogue: Catalogue
  readonly calendar: Calendar
  readonly now: () => Date
}

/** Milliseconds between two notes of how far it is. */
const betweenNotes = 500

/** Makes a trial that was asked for and keeps what it says. Safe to run twice: the same trial ends once. */
export async function runReplay({ replay: id }: ReplayMessage, means: ReplayMeans): Promise<void> {
  const replay = await means.replays.get(id)
  if (replay === undefined) throw new Error(`replay ${id} does not exist`)
  if (isReplayOver(replay.state)) return
  const finished = (): string => means.now().toISOString()
  try {
    const result = await judged(replay, means)
    await means.objects.put(objectKeys.replay(replay.jurisdiction, id), gzipSync(JSON.stringify(result)))
    await means.replays.end(id, { state: 'completed' }, finished())
  } catch (error) {
    const refusal =
      error instanceof ReplayRefused
        ? error.refusal
        : error instanceof TrialRefused
          ? { code: 'NOTHING_TO_TRY', ...error.told }
          : undefined
    if (refusal === undefined) throw error
    await means.replays.end(id, { state: 'refused', refusal }, finished())
  }
}

async function judged({ id, jurisdiction, ask }: Replay, means: ReplayMeans) {
  const versions = await means.currentRegisters()
  const registers = await means.registersOf(versions)
  const trial = await trialFor(ask, registers, means)
  let noted = 0
  return replayStored(ask, trial, {
    batches: await batchesInForce(means.batches),
    lines: async (batch, chunk) =>
      unpackLines(await means.objects.get(objectKeys.chunk(jurisdiction, batch.id, chunk))),
    sourcesOf: async (kind) => {
      const version = versions[kind]
      return version === undefined ? undefined : sourcesOf(kind, version, means)
    },
    findingId: means.findingId,
    known: (ids) => means.findings.many(ids),
    async onProgress(done, of) {
      const now = means.now().getTime()
      if (now - noted < betweenNotes) return
      noted = now
      await means.replays.progress(id, { done, of })
    },
  })
}

async function trialFor(
  { set, asOf, draft: text }: Replay['ask'],
  registers: RegisterLookup,
  means: ReplayMeans,
): Promise<Trial> {
  const { catalogue, calendar } = means
  const then = asOf === undefined ? undefined : await means.standardsThen(asOf)
  const standardsThen: LocalStandards | undefined = then?.rows
  const now = { catalogue, environment: { registers, calendar } }
  const draft = text === undefined ? undefined : readDraft(text)
  const trial = trialOf({ tried: readTrialValues(set, catalogue), asOf, standardsThen, draft }, now)
  return { ...trial, notes: [...trial.notes, ...notedStandards(asOf, then)] }
}
