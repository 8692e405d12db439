import { type ChunkLine, chunkLineSchema } from '../../../schemas/chunk.ts'
import type { Batch } from '../../../schemas/batch.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'

/** One accepted row of a batch, out of the evidence; without `sheet` the first of that number. */
export async function findRow(
  { id, jurisdiction, chunksPlanned }: Pick<Batch, 'id' | 'jurisdiction' | 'chunksPlanned'>,
  { row, sheet }: { readonly row: number; readonly sheet?: string | undefined },
  objects: Pick<ObjectStore, 'get'>,
): Promise<ChunkLine | undefined> {
  for (let chunk = 1; chunk <= chunksPlanned; chunk++) {
    for (const line of unpackLines(await objects.get(objectKeys.chunk(jurisdiction, id, chunk)))) {
      // The text is looked at before it is parsed: a chunk holds thousands of rows and one is wanted.
      if (!line.includes(`"row":${row}`)) continue
      const found = chunkLineSchema.parse(JSON.parse(line))
      if (found.row === row && (sheet === undefined || found.sheet === sheet)) return found
    }
  }
  return undefined
}
