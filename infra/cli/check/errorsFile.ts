import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { errorsCsv } from '../../../functions/ingest/annotate/errorsCsv.ts'
import type { ProblemRow } from './problemBook.ts'

async function* ndjson(rows: AsyncIterable<ProblemRow>): AsyncGenerator<string> {
  for await (const { problems, ...where } of rows)
    for (const problem of problems) yield `${JSON.stringify({ ...where, ...problem })}\n`
}

/** Writes every problem, one a line, as CSV or (a name that ends in .ndjson or .jsonl) as JSON lines. Streams. */
export async function writeErrors(path: string, rows: AsyncIterable<ProblemRow>): Promise<void> {
  const lines = /\.(?:ndjson|jsonl)$/i.test(extname(path)) ? ndjson(rows) : errorsCsv(rows)
  await pipeline(lines, createWriteStream(path))
}
