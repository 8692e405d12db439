import type { ProblemCounts } from '../../../schemas/batch.ts'
import type { CellProblem } from '../../../schemas/rejectedRow.ts'

/** Counts problems by their code: exact, whatever is shown of them. */
export interface ProblemTally {
  add(problems: readonly CellProblem[]): void
  counts(): ProblemCounts
}

export function problemTally(): ProblemTally {
  const counts: ProblemCounts = {}
  return {
    add(problems) {
      for (const { code, severity } of problems) {
        const known = counts[code]
        if (known === undefined) counts[code] = { severity, cells: 1 }
        else known.cells++
      }
    },
    counts: () => counts,
  }
}
