import { chunkLineSchema } from '../../../../schemas/chunk.ts'
import type { Batch } from '../../../../schemas/batch.ts'
import { unpackLines } from '../../../shared/files/ndjson.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../../shared/files/objectStore.ts'
import { recordFact } from '../facts/recordFact.ts'
import type { Fact } from '../figures/fact.ts'

interface ChunkMeans {
  readonly objects: Pick<ObjectStore, 'get'>
  readonly jurisdiction: string
  readonly onProgress: (done: number, of: number) => Promise<void>
}

/** The stored records of batches as figures see them, chunk after chunk; only one chunk is held. @throws RecordDamaged */
export async function* recordFacts(
  batches: readonly Batch[],
  { objects, jurisdiction, onProgress }: ChunkMeans,
): AsyncGenerator<Fact> {
  const of = batches.reduce((sum, { chunksPlanned }) => sum + chunksPlanned, 0)
  let done = 0
  for (const { id, kind, chunksPlanned } of batches) {
    for (let chunk = 1; chunk <= chunksPlanned; chunk++) {
      await onProgress(done++, of)
      const lines = unpackLines(await objects.get(objectKeys.chunk(jurisdiction, id, chunk)))
      for (const line of lines) {
        const { sheet, row, record } = chunkLineSchema.parse(JSON.parse(line))
        yield recordFact(kind, record, { of: id, sheet, row })
      }
    }
  }
}
