import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { type TextFormat, textEncodings } from './encoding.ts'
import type { SheetFile } from './sheetFile.ts'

const flushAt = 1 << 18
const needsQuotes = /[",\r\n]/

const quoted = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Writes a CSV file piece by piece; memory does not grow with the rows. */
export function csvFile(path: string, header: readonly string[], format: TextFormat): SheetFile {
  const { start, lineEnd, encode } = textEncodings[format]
  const hash = createHash('sha256')
  const handle = openSync(path, 'w')
  let waiting = `${start}${header.map(quoted).join(',')}${lineEnd}`
  let rows = 0
  const flush = (): void => {
    const bytes = encode(waiting)
    waiting = ''
    hash.update(bytes)
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
  }
  return {
    add(cells) {
      let line = quoted(cells[0] ?? '')
      for (let column = 1; column < cells.length; column++) line += `,${quoted(cells[column] ?? '')}`
      waiting += line + lineEnd
      if (waiting.length >= flushAt) flush()
      return ++rows + 1
    },
    close() {
      flush()
      closeSync(handle)
      return Promise.resolve({ rows, sha256: hash.digest('hex') })
    },
  }
}
