import type { Batch } from '../../../schemas/batch.ts'
import { chunkLineSchema } from '../../../schemas/chunk.ts'
import { type RecordKind, isRecordKind } from '../../../schemas/records/kinds.ts'
import { isRegisterKind } from '../../../schemas/registers/kinds.ts'
import { isRecordOf } from '../../../schemas/records/readers.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import { type PlaceCoverage, coverageOfUnits } from '../../../rules/kit/placeTally.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import type { PageBlock } from '../../shared/pages/pageBlock.ts'
import { judgeRecords } from './judgeRecords.ts'

/** A chunk object that does not hold what ingest wrote: nothing may be concluded from it. */
export class ChunkDamaged extends Error {
  override readonly name = 'ChunkDamaged'
}

export interface CheckedChunk {
  readonly records: number
  readonly flags: number
  readonly coverage: Coverage
  /** The same by unit and month, and by official and month. */
  readonly places: readonly PlaceCoverage[]
  readonly partitions: ReadonlyMap<number, readonly PageBlock[]>
}

/** Judges one chunk of a batch. Pure: the same chunk, rules and registers give the same blocks. */
export function checkChunk(
  batch: Batch,
  lines: readonly string[],
  catalogue: Catalogue,
  environment: RuleEnvironment,
): CheckedChunk {
  // The rows of a register are judged together, when it is settled.
  if (isRegisterKind(batch.kind))
    return { records: lines.length, flags: 0, coverage: {}, places: [], partitions: new Map() }
  if (!isRecordKind(batch.kind)) throw new ChunkDamaged(`batch ${batch.id} holds no records`)
  return checkKind(batch.kind, batch, lines, catalogue, environment)
}

function checkKind<Kind extends RecordKind>(
  kind: Kind,
  batch: Batch,
  lines: readonly string[],
  catalogue: Catalogue,
  environment: RuleEnvironment,
): CheckedChunk {
  const work = judgeRecords(kind, catalogue, environment)
  const isRecord = isRecordOf[kind]
  let flags = 0
  for (const [index, text] of lines.entries()) {
    const { sheet, row, content, record } = chunkLineSchema.parse(JSON.parse(text))
    if (!isRecord(record)) throw new ChunkDamaged(`batch ${batch.id}, line ${index + 1} of a chunk`)
    flags += work.add(record, { batch: batch.id, sheet, row, content }).flags
  }
  const places = work.places()
  return {
    records: lines.length,
    flags,
    coverage: coverageOfUnits(places),
    places,
    partitions: work.pages.byPartition(batch.partitionsPlanned),
  }
}
