import * as z from 'zod'
import { type AnnexRow, annexRowSchema } from '../../../../schemas/reports/annex.ts'
import { packLines, unpackLines } from '../../../shared/files/ndjson.ts'

/** Rows in one object: a page of a figure's rows is never far from its beginning. */
const rowsAFile = 5000

/** Which files hold rows of which figure: by its number, the numbers of the files. */
export const rowIndexSchema = z.object({ files: z.int().min(0), holding: z.record(z.string(), z.array(z.int())) })
export type RowIndex = z.infer<typeof rowIndexSchema>

export const rowFileName = (file: number): string => `rows/${String(file).padStart(5, '0')}.ndjson.gz`

/** An annex in pieces, and where in them each figure's rows are. */
export function rowFiles(annex: readonly AnnexRow[]): {
  readonly files: readonly Uint8Array[]
  readonly index: RowIndex
} {
  const files: Uint8Array[] = []
  const holding: Record<string, number[]> = {}
  for (let first = 0; first < annex.length; first += rowsAFile) {
    const piece = annex.slice(first, first + rowsAFile)
    files.push(packLines(piece.map((row) => JSON.stringify(row))))
    for (const figure of new Set(piece.flatMap(({ figures }) => figures))) (holding[figure] ??= []).push(files.length)
  }
  return { files, index: { files: files.length, holding } }
}

/** Reads a piece. @throws when it holds no rows of an annex */
export const readRowFile = (bytes: Uint8Array): readonly AnnexRow[] =>
  unpackLines(bytes).map((line) => annexRowSchema.parse(JSON.parse(line)))
