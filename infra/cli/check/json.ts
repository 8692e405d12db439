import { noteText } from '../../../functions/ingest/read/sheet.ts'
import { conclude } from '../../../rules/kit/conclusion.ts'
import type { ProblemRow } from './problemBook.ts'
import { type CheckResult, loudOf, scopeOf, subjectsOf, summaryOf } from './result.ts'

/** What precedes the rows with problems. Money is in fen; a source names file, sheet and row. */
const head = (result: CheckResult) => ({
  summary: summaryOf(result),
  scope: scopeOf(result),
  ...conclude(scopeOf(result), result.flags.length),
  findings: result.flags.map(({ sources, ...flag }) => ({
    ...flag,
    sources: sources.map(({ batch: file, ...source }) => ({ file, ...source })),
  })),
  coverage: result.coverage,
  subjects: subjectsOf(result),
  loudRules: loudOf(result),
  files: result.files.map(
    ({ file, kinds, rows, otherRows, warnedRows, controlTotals, unknownColumns, problems, notes }) => ({
      file,
      kinds,
      ...rows,
      otherRows,
      warnedRows,
      controlTotals: controlTotals.map((total) => ({ ...total, difference: total.stated - total.summed })),
      unknownColumns,
      problems,
      notes: notes.map((note) => ({ ...note, zh: noteText(note, 'zh'), en: noteText(note, 'en') })),
    }),
  ),
})

/** A row is rejected when one of its problems is an error. */
const isRejected = ({ problems }: ProblemRow): boolean => problems.some(({ severity }) => severity === 'error')

/** The result as one document for machines, in pieces: however many rows have problems, they are never all in memory. */
export async function* checkJson(result: CheckResult, rows: () => AsyncIterable<ProblemRow>): AsyncGenerator<string> {
  yield JSON.stringify(head(result)).slice(0, -1)
  for (const [name, wanted] of [
    ['rejected', isRejected],
    ['warned', (row: ProblemRow) => !isRejected(row)],
  ] as const) {
    yield `,"${name}":[`
    let separator = ''
    for await (const row of rows()) {
      if (!wanted(row)) continue
      yield separator + JSON.stringify(row)
      separator = ','
    }
    yield ']'
  }
  yield '}\n'
}
