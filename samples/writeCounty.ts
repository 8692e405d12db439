import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filingDate } from '../schemas/records/filingDate.ts'
import type { RecordKind } from '../schemas/records/kinds.ts'
import { countyItself } from '../schemas/values/ids.ts'
import type { MadeRow } from './generator/basis/planted.ts'
import {
  eventReports,
  expenses,
  gifts,
  makeCounty,
  personalFilings,
  receptions,
  trips,
  vehicleCosts,
} from './generator/county.ts'
import { type CountyOptions, countyOptions } from './generator/options.ts'
import { answerKey } from './writing/answerKey.ts'
import { type BatchEntry, batchBook } from './writing/batchBook.ts'
import { batchPlan } from './writing/batchPlan.ts'
import type { NamedCells } from './writing/cells.ts'
import { prepareFolder } from './writing/outFolder.ts'
import { type PlantedGap, disclosureBook } from './generator/registers/disclosures.ts'
import { type RegisterEntry, writeDisclosure, writeRegisters } from './writing/registerFiles.ts'

/** What was written, as `manifest.json` says it. */
export interface Manifest {
  readonly options: CountyOptions
  readonly singleFile: boolean
  readonly registers: readonly RegisterEntry[]
  readonly batches: readonly BatchEntry[]
  /** Expected flags by law row; each is a line of `answers.ndjson`. */
  readonly answers: Readonly<Record<string, number>>
  /** Published totals that differ from the records on purpose. */
  readonly gaps: readonly PlantedGap[]
}

export interface WriteOptions extends Partial<CountyOptions> {
  /** One file a kind for the whole period, instead of quarters and months. */
  readonly singleFile?: boolean
}

export interface Progress {
  readonly kind: RecordKind
  readonly rows: number
}

const reportEvery = 50_000

/**
 * Writes a county to a folder: `registers/`, `batches/`, published totals, `answers.ndjson` and `manifest.json`, in this order, so that a folder
 * without a manifest is known to be unfinished. Rows stream; only workbooks (small sheets) are held in memory.
 * @throws OptionsError, FolderError
 */
export async function writeCounty(
  folder: string,
  { singleFile = false, ...wanted }: WriteOptions = {},
  onProgress: (progress: Progress) => void = () => {},
): Promise<Manifest> {
  const options = countyOptions(wanted)
  const county = makeCounty(options)
  prepareFolder(folder)
  const registers = await writeRegisters(folder, county)
  const answers = answerKey(join(folder, 'answers.ndjson'))
  const placeOf = batchPlan(options.from, options.until, singleFile)
  const batches: BatchEntry[] = []
  const published = disclosureBook(county.registers.budget, county.registers.vehicle)

  async function write<Row extends NamedCells>(
    kind: RecordKind,
    made: Iterable<MadeRow<Row>>,
    where: (row: Row) => readonly [unit: string, moment: string],
    total: (row: Row) => void = () => {},
  ): Promise<void> {
    const book = batchBook(folder, kind)
    let rows = 0
    for (const each of made) {
      const [unit, moment] = where(each.row)
      total(each.row)
      const place = placeOf(kind, unit, moment.slice(0, 7))
      answers.note(kind, each, unit, place.file, book.add(place, each.row))
      if (++rows % reportEvery === 0) onProgress({ kind, rows })
    }
    batches.push(...(await book.close()))
    onProgress({ kind, rows })
  }

  await write('reception', receptions(county, options), ({ unitCode, date }) => [unitCode, date], published.reception)
  await write('trip', trips(county, options), ({ unitCode, departAt }) => [unitCode, departAt])
  await write('vehicleCost', vehicleCosts(county, options), ({ unitCode, at }) => [unitCode, at], published.vehicleCost)
  await write('expense', expenses(county, options), ({ unitCode, date }) => [unitCode, date], published.expense)
  await write('eventReport', eventReports(county, options), ({ unitCode, eventDate }) => [unitCode, eventDate])
  await write('personalFiling', personalFilings(county, options), (row) => [countyItself, filingDate(row)])
  await write('gift', gifts(county, options), ({ unitCode, receivedOn }) => [unitCode, receivedOn])
  const { rows, gaps } = published.close()
  const manifest: Manifest = {
    options,
    singleFile,
    registers: [...registers, await writeDisclosure(folder, rows)],
    batches,
    answers: answers.close(),
    gaps,
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  return manifest
}
