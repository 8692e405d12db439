import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { csvLine } from '../../../functions/shared/files/csvLine.ts'
import type { ProblemRow } from './problemBook.ts'

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

async function* ndjson(rows: AsyncIterable<ProblemRow>): AsyncGenerator<string> {
  for await (const { problems, ...where } of rows)
    for (const problem of problems) yield `${JSON.stringify({ ...where, ...problem })}\n`
}

async function* csv(rows: AsyncIterable<ProblemRow>): AsyncGenerator<string> {
  // The mark tells spreadsheet programs that this is UTF-8.
  yield `\ufeff${csvLine(header)}`
  for await (const { file, sheet, row, line, problems } of rows) {
    for (const { severity, column, header: title, field, code, cell, zh, en, hint } of problems) {
      const where = [severity, file, sheet, String(row), String(line ?? row), column, title, field]
      yield csvLine([...where, code, cell, zh, en, hint?.zh ?? '', hint?.en ?? ''])
    }
  }
}

/** Writes every problem, one a line, as CSV or (a name that ends in .ndjson or .jsonl) as JSON lines. Streams. */
export async function writeErrors(path: string, rows: AsyncIterable<ProblemRow>): Promise<void> {
  const lines = /\.(?:ndjson|jsonl)$/i.test(extname(path)) ? ndjson(rows) : csv(rows)
  await pipeline(lines, createWriteStream(path))
}
