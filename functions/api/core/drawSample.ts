import type { Batch } from '../../../schemas/batch.ts'
import { chunkLineSchema } from '../../../schemas/chunk.ts'
import type { ControlSample, ControlSampleAsk, SampledRow } from '../../../schemas/controlSample.ts'
import type { RecordKind, RecordRow } from '../../../schemas/records/kinds.ts'
import { isRecordOf } from '../../../schemas/records/readers.ts'
import { recordTraits } from '../../../schemas/records/traits.ts'
import { countyItself } from '../../../schemas/values/ids.ts'
import { periodsOverlap, spanOfPeriod } from '../../../schemas/values/period.ts'
import { isInForce } from '../../shared/batches/batchesInForce.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { type Unflagged, controlSample } from '../../shared/quality/controlSample.ts'

/** Records that are looked through at most: what is read while somebody waits. */
export const mostRecords = 100_000
/** Rows that a sample holds at most. */
export const mostRows = 1_000

export type SampleRefused = 'tooMany' | 'nothing'
export type Drawn = Pick<ControlSample, 'batches' | 'records' | 'flagged' | 'strata'>

export interface DrawMeans {
  /** Every batch there is. */
  readonly batches: readonly Batch[]
  /** The packed lines of a chunk. */
  readonly chunk: (batch: string, chunk: number) => Promise<Uint8Array>
  /** Places of the rows on which findings stand that rest on these batches. */
  readonly flagged: (batches: ReadonlySet<string>) => Promise<ReadonlySet<string>>
}

/** How a row is named among those of a county. */
export const placeName = ({ batch, sheet, row }: Pick<SampledRow, 'batch' | 'sheet' | 'row'>): string =>
  `${batch}|${sheet}|${row}`

interface Candidate extends Unflagged {
  readonly row: SampledRow
}

/** Draws a sample from the records in force. The same seed over the same records draws the same rows. */
export async function drawSample(
  { kind, period, unit, perUnit, seed }: ControlSampleAsk & { readonly seed: string },
  means: DrawMeans,
): Promise<Drawn | { readonly refused: SampleRefused }> {
  const batches = means.batches.filter(
    (batch) =>
      isInForce(batch) &&
      batch.kind === kind &&
      periodsOverlap(batch.period, period) &&
      (unit === undefined || batch.unit === unit || batch.unit === countyItself),
  )
  const accepted = batches.reduce((sum, { rows }) => sum + (rows?.accepted ?? 0), 0)
  if (accepted > mostRecords) return { refused: 'tooMany' }
  const flagged = await means.flagged(new Set(batches.map(({ id }) => id)))
  const rows = (await Promise.all(batches.map((batch) => rowsOf(kind, batch, means)))).flat()
  const { from, until } = spanOfPeriod(period)
  const asked = rows.filter(
    (row) => (unit === undefined || row.unit === unit) && from <= row.on.slice(0, 10) && row.on.slice(0, 10) <= until,
  )
  const unflagged = asked.filter((row) => !flagged.has(placeName(row)))
  const strata = controlSample(unflagged.map(candidate), perUnit, seed)
  if (strata.length === 0) return { refused: 'nothing' }
  if (strata.length * perUnit > mostRows) return { refused: 'tooMany' }
  return {
    batches: batches.length,
    records: asked.length,
    flagged: asked.length - unflagged.length,
    strata: strata.flatMap(({ population, drawn }) => {
      const [first] = drawn
      return first === undefined ? [] : [{ unit: first.row.unit, population, drawn: drawn.map(({ row }) => row) }]
    }),
  }
}

const candidate = (row: SampledRow): Candidate => ({ id: placeName(row), stratum: row.unit, row })

async function rowsOf<Kind extends RecordKind>(
  kind: Kind,
  { id, chunksPlanned }: Batch,
  { chunk }: DrawMeans,
): Promise<readonly SampledRow[]> {
  const isRow: (row: unknown) => row is RecordRow<Kind> = isRecordOf[kind]
  const traits = recordTraits[kind]
  const rows: SampledRow[] = []
  for (let number = 1; number <= chunksPlanned; number++) {
    for (const line of unpackLines(await chunk(id, number))) {
      const { sheet, row, record } = chunkLineSchema.parse(JSON.parse(line))
      if (!isRow(record)) throw new Error(`row ${row} of ${id} is no ${kind}`)
      const officials = [...(traits.subjects(record).officials ?? [])]
      rows.push({ batch: id, sheet, row, unit: traits.unit(record), on: traits.on(record), officials })
    }
  }
  return rows
}
