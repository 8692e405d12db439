import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import { csvLine, csvMark } from '../../shared/files/csvLine.ts'

const header = [
  'severity',
  'file',
  'sheet',
  'row',
  'line',
  'column',
  'header',
  'field',
  'code',
  'cell',
  'zh',
  'en',
  'hint_zh',
  'hint_en',
]

/** Every problem of some rows, one a line, as pieces of a CSV. */
export async function* errorsCsv(rows: AsyncIterable<RejectedRow & { readonly file: string }>): AsyncGenerator<string> {
  yield `${csvMark}${csvLine(header)}`
  for await (const { file, sheet, row, line, problems } of rows) {
    for (const { severity, column, header: title, field, code, cell, zh, en, hint } of problems) {
      const where = [severity, file, sheet, String(row), String(line ?? row), column, title, field]
      yield csvLine([...where, code, cell, zh, en, hint?.zh ?? '', hint?.en ?? ''])
    }
  }
}
