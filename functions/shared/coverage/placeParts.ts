import type * as z from 'zod'
import type { Batch } from '../../../schemas/batch.ts'
import { placeCoverageSchema } from '../../../schemas/coverage.ts'
import { type PlaceCoverage, mergePlaces } from '../../../rules/kit/placeTally.ts'
import type { BatchPart } from '../batches/batchStore.ts'
import { packLines, unpackLines } from '../files/ndjson.ts'
import { objectKeys } from '../files/objectKeys.ts'
import type { ObjectStore } from '../files/objectStore.ts'
import { inParallel } from '../inParallel.ts'
import { shortHash } from '../store/keys.ts'

const parallelReads = 8

/**
 * Keeps what one part of a batch was checked for, by unit and official, beside the batch's other objects. Returns its
 * key for the part's mark, or `undefined` when there is nothing to keep.
 */
export async function keepPlaces(
  batch: Batch,
  { stage, number }: BatchPart,
  places: readonly PlaceCoverage[],
  objects: Pick<ObjectStore, 'put'>,
): Promise<string | undefined> {
  if (places.length === 0) return undefined
  const lines = places.map((place) => JSON.stringify(place))
  const keyOf = stage === 'chunk' ? objectKeys.chunkPlaces : objectKeys.partitionPlaces
  const key = keyOf(batch.jurisdiction, batch, number, shortHash(lines.join('\n'), 16))
  await objects.put(key, packLines(lines))
  return key
}

/** What the marked parts of a batch were checked for, together. A missing object is an error: no part may be left out. */
export async function readPlaces(
  parts: readonly { readonly places?: string | undefined }[],
  objects: Pick<ObjectStore, 'get'>,
): Promise<readonly PlaceCoverage[]> {
  const keys = parts.flatMap(({ places }) => places ?? [])
  const read = await inParallel(keys, parallelReads, async (key) => unpackLines(await objects.get(key)).map(placeOf))
  return mergePlaces(read)
}

const placeOf = (line: string): z.infer<typeof placeCoverageSchema> => placeCoverageSchema.parse(JSON.parse(line))
