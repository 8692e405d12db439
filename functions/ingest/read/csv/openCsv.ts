import type { ReadLimits } from '../limits.ts'
import { refused } from '../refusals.ts'
import type { SheetFile, SheetRow } from '../sheetFile.ts'
import { detectDelimiter } from './detectDelimiter.ts'
import { detectEncoding } from './detectEncoding.ts'
import type { TextEncoding } from './detectEncoding.ts'
import { pieceReader } from './readPieces.ts'
import type { PieceReader } from './readPieces.ts'
import { csvSheetName, csvTokenizer } from './tokenizer.ts'
import type { CsvDelimiter } from './tokenizer.ts'

/**
 * Opens a CSV of `size` bytes: finds encoding (reading the file once) and separator. `head` is the beginning of the file,
 * or the whole.
 */
export async function openCsv(
  path: string,
  head: Uint8Array,
  size: number,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
): Promise<SheetFile> {
  const read = pieceReader(path, signal)
  const encoding = await detectEncoding(read, head)
  const firstText = new TextDecoder(encoding.label).decode(head.subarray(encoding.skip), { stream: true })
  if (size === head.length && firstText.trim() === '') throw refused('FILE_EMPTY', {})
  const delimiter = detectDelimiter(firstText)
  let position = 0
  return {
    format: 'csv',
    encoding: encoding.encoding,
    sheets: [{ name: csvSheetName, hidden: false }],
    notes: () => [],
    share: () => position / size,
    rows(sheetIndex) {
      if (sheetIndex !== 0) throw new RangeError(`no sheet ${sheetIndex} in a CSV`)
      position = encoding.skip
      return csvRows(read, encoding, delimiter, limits, (bytes) => void (position += bytes))
    },
  }
}

async function* csvRows(
  read: PieceReader,
  encoding: TextEncoding,
  delimiter: CsvDelimiter,
  limits: ReadLimits,
  onPiece: (bytes: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const decoder = new TextDecoder(encoding.label, { fatal: true, ignoreBOM: true })
  const tokenizer = csvTokenizer(delimiter, limits)
  for await (const piece of read(encoding.skip)) {
    onPiece(piece.length)
    const rows = tokenizer.push(decoder.decode(piece, { stream: true }), false)
    if (rows.length > 0) yield rows
  }
  const rows = tokenizer.push(decoder.decode(), true)
  if (rows.length > 0) yield rows
}
