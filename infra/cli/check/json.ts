import type { CheckResult } from './result.ts'
import { conclude } from '../../../rules/kit/conclusion.ts'
import { scopeOf, summaryOf } from './result.ts'

/** The result as one document for machines. Money is in fen; a source names file, sheet and row. */
export const checkJson = (result: CheckResult) => ({
  summary: summaryOf(result),
  scope: scopeOf(result),
  ...conclude(scopeOf(result), result.flags.length),
  findings: result.flags.map(({ sources, ...flag }) => ({
    ...flag,
    sources: sources.map(({ batch: file, ...source }) => ({ file, ...source })),
  })),
  rejected: result.rejected,
  coverage: result.coverage,
  files: result.files.map(({ file, kinds, rows, otherRows, controlTotals, unknownColumns }) => ({
    file,
    kinds,
    ...rows,
    otherRows,
    controlTotals: controlTotals.map((total) => ({ ...total, difference: total.stated - total.summed })),
    unknownColumns,
  })),
})
