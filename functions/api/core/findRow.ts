import type { Batch } from '../../../schemas/batch.ts'
import { type ChunkLine, chunkLineSchema } from '../../../schemas/chunk.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'

interface WantedRow {
  readonly row: number
  readonly sheet?: string | undefined
}

/**
 * One accepted row of a batch, out of the evidence; without `sheet` the first of that number. Rows of one sheet are in
 * order, so that of some hundred chunks only a few are read; of several sheets, every one until it is found.
 */
export async function findRow(
  { id, jurisdiction, chunksPlanned }: Pick<Batch, 'id' | 'jurisdiction' | 'chunksPlanned'>,
  wanted: WantedRow,
  objects: Pick<ObjectStore, 'get'>,
): Promise<ChunkLine | undefined> {
  const linesOf = async (chunk: number) => unpackLines(await objects.get(objectKeys.chunk(jurisdiction, id, chunk)))
  if (chunksPlanned === 0) return undefined
  const first = placeOf((await linesOf(1))[0])
  const last = placeOf((await linesOf(chunksPlanned)).at(-1))
  if (first === undefined || last === undefined) return undefined
  if (first.sheet === last.sheet) return within(await linesOf(await chunkOf(wanted, chunksPlanned, linesOf)), wanted)
  for (let chunk = 1; chunk <= chunksPlanned; chunk++) {
    const found = within(await linesOf(chunk), wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** The last chunk that does not begin below the row. */
async function chunkOf(
  { row }: WantedRow,
  chunks: number,
  linesOf: (chunk: number) => Promise<readonly string[]>,
): Promise<number> {
  let [low, high] = [1, chunks]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const begins = placeOf((await linesOf(middle))[0])
    if (begins !== undefined && begins.row <= row) low = middle
    else high = middle - 1
  }
  return low
}

const placeOf = (line: string | undefined): ChunkLine | undefined =>
  line === undefined ? undefined : chunkLineSchema.parse(JSON.parse(line))

function within(lines: readonly string[], { row, sheet }: WantedRow): ChunkLine | undefined {
  for (const line of lines) {
    // The text is looked at before it is parsed: a chunk holds thousands of rows and one is wanted.
    if (!line.includes(`"row":${row},`)) continue
    const found = chunkLineSchema.parse(JSON.parse(line))
    if (found.row === row && (sheet === undefined || found.sheet === sheet)) return found
  }
  return undefined
}
