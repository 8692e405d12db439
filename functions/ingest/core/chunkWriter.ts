import { packLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { packedParts } from '../../shared/files/packedParts.ts'
import type { RepeatedRow } from '../../../schemas/repeatedRow.ts'
import type { AcceptedRow, RowSink } from './readSheetRows.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import type { RawCells } from './lanes.ts'

/** Records a chunk: small enough to check within seconds, large enough that messages cost nothing. */
export const recordsPerChunk = 5_000

/** Collects rows into chunk objects, and the rejected, repeated and warned rows into theirs. Names depend only on batch and number: a restart writes the same objects again. */
export interface ChunkWriter extends RowSink<RawCells> {
  settled(): Promise<void>
  /** Writes what is left. Returns how many chunks there are. */
  finish(): Promise<number>
}

export function chunkWriter(objects: ObjectStore, county: string, batch: string): ChunkWriter {
  let lines: string[] = []
  let chunks = 0
  const rejected = packedParts()
  const repeats = packedParts()
  const warned = packedParts()
  const ready: { readonly key: string; readonly lines: readonly string[] }[] = []
  const cut = (): void => {
    chunks++
    ready.push({ key: objectKeys.chunk(county, batch, chunks), lines })
    lines = []
  }
  const write = async (): Promise<void> => {
    for (const part of ready.splice(0)) await objects.put(part.key, packLines(part.lines))
  }
  return {
    accepted({ sheet, row, content, json, value }: AcceptedRow<RawCells>) {
      const raw = value === undefined ? '' : `,"raw":${JSON.stringify(value)}`
      lines.push(`{"sheet":${JSON.stringify(sheet)},"row":${row},"content":"${content}","record":${json}${raw}}`)
      if (lines.length === recordsPerChunk) cut()
    },
    rejected(row: RejectedRow) {
      rejected.add(JSON.stringify(row), row)
    },
    repeated(row: RepeatedRow) {
      repeats.add(JSON.stringify(row), row)
    },
    warned(row: RejectedRow) {
      warned.add(JSON.stringify(row), row)
    },
    settled: write,
    async finish() {
      if (lines.length > 0) cut()
      await write()
      await rejected.put(objects, objectKeys.rejected(county, batch))
      await repeats.put(objects, objectKeys.repeats(county, batch))
      await warned.put(objects, objectKeys.warned(county, batch))
      return chunks
    },
  }
}
