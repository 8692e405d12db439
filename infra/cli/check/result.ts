import type { SheetReading } from '../../../functions/ingest/core/readSheetRows.ts'
import { type SubjectScope, scopesOf } from '../../../functions/shared/coverage/subjectCoverage.ts'
import { type CoverageSummary, type RecordCounts, summarise } from '../../../rules/kit/conclusion.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import { loudRules } from '../../../rules/kit/firingShare.ts'
import { type LoudWarning, loudWarnings } from '../../../rules/kit/loudText.ts'
import type { PlaceCoverage } from '../../../rules/kit/placeTally.ts'
import type { Flag } from '../../../schemas/finding.ts'
import type { RecordKind } from '../../../schemas/records/kinds.ts'
import type { ProblemGroup } from './problemBook.ts'

export interface FileResult extends SheetReading {
  readonly file: string
  readonly kinds: readonly RecordKind[]
}

/** What judging some files came to. In the flags a source's `batch` is the file's name. */
export interface CheckResult {
  readonly files: readonly FileResult[]
  /** Problems of cells by their code, errors before warnings; the rows themselves are in the problem book. */
  readonly groups: readonly ProblemGroup[]
  /** Rows that at least one rule could not judge. */
  readonly undeterminedRows: number
  readonly flags: readonly Flag[]
  readonly coverage: Coverage
  /** The same by unit and month, and by official and month. */
  readonly places: readonly PlaceCoverage[]
  /** Judged records by kind. */
  readonly records: RecordCounts
}

/** Rows over all files. `flagged`: accepted rows at least one finding rests on. */
export interface CheckSummary {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly repeats: number
  readonly flagged: number
  readonly undetermined: number
}

/** Which checks were due and which done: the scope of whatever is concluded. */
export const scopeOf = ({ coverage, records }: CheckResult): CoverageSummary => summarise(coverage, records, catalogue)

const everyRule = allRules(catalogue)

/** The same of every unit and official by itself, the least covered first. */
export const subjectsOf = ({ places }: Pick<CheckResult, 'places'>): readonly SubjectScope[] =>
  scopesOf(places, catalogue)

/** Rules that fired more often than expected: the data or a limit may be wrong. */
export const loudOf = ({ coverage }: Pick<CheckResult, 'coverage'>): readonly LoudWarning[] =>
  loudWarnings(loudRules(everyRule, coverage), everyRule)

export function summaryOf({ files, flags, undeterminedRows }: CheckResult): CheckSummary {
  const sum = (of: (file: FileResult) => number): number => files.reduce((total, file) => total + of(file), 0)
  const flaggedRows = new Set(
    flags.flatMap(({ sources }) => sources.map(({ batch, sheet, row }) => `${batch}|${sheet}|${row}`)),
  )
  return {
    read: sum(({ rows }) => rows.read),
    accepted: sum(({ rows }) => rows.accepted),
    rejected: sum(({ rows }) => rows.rejected),
    repeats: sum(({ rows }) => rows.repeats),
    flagged: flaggedRows.size,
    undetermined: undeterminedRows,
  }
}
