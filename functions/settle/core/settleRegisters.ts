import type { Batch } from '../../../schemas/batch.ts'
import { chunkLineSchema } from '../../../schemas/chunk.ts'
import type { Source } from '../../../schemas/finding.ts'
import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import { judgeRegister } from '../../../rules/kit/judgeRegister.ts'
import { yearPeriod } from '../../../rules/kit/periods.ts'
import { type JudgedRegister, judgedRegisters, registerTraits } from '../../../rules/kit/registerTraits.ts'
import type { RegisterLookup } from '../../../rules/kit/registers.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { orPermanentFault } from '../../shared/permanentFault.ts'
import { type Judged, bringInLine } from './bringInLine.ts'
import { addCounts, noCounts } from './counts.ts'
import { identify } from './identity.ts'
import type { PageStore } from './pageStore.ts'
import { registerFlag } from './registerFlag.ts'

export interface RegisterMeans {
  readonly batches: Pick<BatchStore, 'get'>
  readonly objects: Pick<ObjectStore, 'get'>
  readonly pages: (family: string, group: string) => PageStore
  readonly findingId: (family: string, group: string, identity: string) => string
  readonly registersOf: (versions: Readonly<Record<string, string>>) => Promise<RegisterLookup>
  /** The register versions in force now. */
  readonly currentRegisters: () => Promise<Readonly<Record<string, string>>>
  readonly catalogue: Catalogue
  readonly calendar: Calendar
  readonly now: () => string
}

/** The name under which findings about registers are kept, a group a register. */
const family = 'register'

/**
 * Judges the registers in force and brings their findings in line. All of them, whichever was uploaded: what a car may
 * cost is in the standards, and a car's unit in the list of units. What is judged is always what is in force at that
 * moment, so that in whatever order uploads and withdrawals end, the findings are those of the last.
 */
export async function settleRegisters(batch: Pick<Batch, 'id' | 'kind'>, means: RegisterMeans) {
  const counts = noCounts()
  let coverage: Coverage = {}
  for (const kind of judgedRegisters) {
    const settled = await settleRegister(kind, batch, means)
    addCounts(counts, settled.counts)
    if (kind === batch.kind) coverage = settled.judged.coverage
  }
  return { counts, coverage, places: [] }
}

async function settleRegister(kind: JudgedRegister, batch: Pick<Batch, 'id' | 'kind'>, means: RegisterMeans) {
  const store = means.pages(family, kind)
  // Raises the version, so that a settlement that read the registers before is not the last to write.
  await store.contribute([])
  const touched = { has: () => kind === batch.kind }
  const idOf = (identity: string): string => means.findingId(family, kind, identity)
  return bringInLine(() => judgeInForce(kind, batch, means), { batch: batch.id, touched }, { ...means, store, idOf })
}

const nothing: Judged = { flags: [], coverage: {}, places: [], isJudged: () => true }

async function judgeInForce<Kind extends JudgedRegister>(
  kind: Kind,
  batch: Pick<Batch, 'id'>,
  means: RegisterMeans,
): Promise<Judged> {
  const { catalogue, calendar, currentRegisters, registersOf } = means
  const versions = await currentRegisters()
  const version = versions[kind]
  const registers = await registersOf(versions)
  const rows = registerTraits[kind].rows(registers)
  if (version === undefined || rows === undefined) return nothing
  const rules = catalogue.registerRules[kind]
  const { flags, coverage } = orPermanentFault('SETTLE_FAILED', () =>
    judgeRegister(kind, rows, rules, { registers, calendar }),
  )
  const sources = flags.length === 0 ? [] : await sourcesOf(kind, version, means)
  const kept = flags.map((raised) => ({
    flag: registerFlag(raised, sources),
    period: yearPeriod(raised.on),
    // The same row of the next version of the register is the same evidence.
    shown: raised.rows.map((index) => JSON.stringify(rows[index])),
  }))
  // A version that a newer one has overtaken was never judged: nothing is said of its rows.
  return { flags: identify(kept), coverage: version === batch.id ? coverage : {}, places: [], isJudged: () => true }
}

/** Where each row of a register version was uploaded, in the order of the register. */
export async function sourcesOf(
  kind: JudgedRegister,
  version: string,
  { batches, objects }: Pick<RegisterMeans, 'batches' | 'objects'>,
): Promise<readonly Source[]> {
  const { id, jurisdiction, chunksPlanned } = await needBatch(batches, version)
  const sources: Source[] = []
  for (let chunk = 1; chunk <= chunksPlanned; chunk++) {
    for (const line of unpackLines(await objects.get(objectKeys.chunk(jurisdiction, id, chunk)))) {
      const { sheet, row } = chunkLineSchema.parse(JSON.parse(line))
      sources.push({ batch: id, sheet, row, kind })
    }
  }
  return sources
}
