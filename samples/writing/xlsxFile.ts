import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { writeXlsxStream } from 'hucre/xlsx'
import type { SheetKind } from '../../schemas/sheetKind.ts'
import { headerCells } from './cells.ts'
import type { SheetFile } from './sheetFile.ts'

const numeric = new Set(['money', 'count', 'quantity'])

/**
 * Writes a workbook of one sheet, held in memory until it is closed. Amounts and counts are numbers in it, everything else
 * is text. It is stored without compression: deflate differs between machines, and the same seed must give the same bytes.
 */
export function xlsxFile(path: string, kind: SheetKind): SheetFile {
  const asNumber = Object.values(kind.fields).map(({ type }) => numeric.has(type))
  const rows: (string | number | null)[][] = [[...headerCells(kind)]]
  return {
    add(cells) {
      rows.push(
        cells.map((cell, column) => {
          if (cell === '') return null
          return asNumber[column] === true ? Number(cell) : cell
        }),
      )
      return rows.length
    },
    async close() {
      const bytes = await buffer(writeXlsxStream(rows, { name: kind.zh, compress: false }))
      await writeFile(path, bytes)
      return { rows: rows.length - 1, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
  }
}
