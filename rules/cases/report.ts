import { gradeNames } from '../kit/vocabulary.ts'
import { type Catalogue, allRules } from '../kit/catalogueShape.ts'
import type { CaseFile, ExpectedOutcome, LabelledCase } from './caseFile.ts'
import { runCase } from './runCase.ts'

/** One expectation of one case that did not come true, or whose rule does not exist yet. */
export interface CaseLine {
  readonly name: string
  readonly row: string
  readonly expected: ExpectedOutcome
  readonly actual: ExpectedOutcome | undefined
}

export interface CaseReport {
  /** Cases all of whose expectations on existing rules came true. */
  readonly passed: number
  readonly failed: number
  readonly failures: readonly CaseLine[]
  /** Expectations on law rows that no rule encodes: named, never skipped silently. */
  readonly pending: readonly CaseLine[]
}

/** Runs every case of a file. A case fails when any expectation on a row the catalogue encodes does not hold. */
export function runCaseFile(file: CaseFile, catalogue: Catalogue): CaseReport {
  let passed = 0
  const failures: CaseLine[] = []
  const pending: CaseLine[] = []
  for (const labelled of file.cases) {
    const outcomes = runCase(file, labelled, catalogue)
    const wrong: CaseLine[] = []
    for (const [row, expected] of Object.entries(labelled.expect)) {
      const actual = outcomes.get(row)
      if (actual !== undefined && !meets(actual, expected, labelled))
        wrong.push({ name: labelled.name, row, expected, actual })
      else if (actual === undefined) {
        const encoded = isEncoded(row, catalogue)
        if (!encoded) pending.push({ name: labelled.name, row, expected, actual })
        else if (!meets('notApplicable', expected, labelled))
          wrong.push({ name: labelled.name, row, expected, actual: 'notApplicable' })
      }
    }
    failures.push(...wrong)
    if (wrong.length === 0) passed++
  }
  return { passed, failed: file.cases.length - passed, failures, pending }
}

/** In a case about a window `pass` says that nothing is flagged. */
const meets = (actual: ExpectedOutcome, expected: ExpectedOutcome, { records }: LabelledCase): boolean =>
  actual === expected || (records !== undefined && expected === 'pass' && !Object.hasOwn(gradeNames, actual))

/** Whether any rule encodes a law row; a rule of another kind of record does not apply, but is not pending. */
function isEncoded(row: string, catalogue: Catalogue): boolean {
  return allRules(catalogue).some((rule) => rule.row === row || rule.sameAs?.includes(row) === true)
}
