import type { RecordCheck } from '../../../schemas/coverage.ts'
import type { ChunkLine } from '../../../schemas/chunk.ts'
import { type RecordKind, type RecordRow, isRecordKind } from '../../../schemas/records/kinds.ts'
import { isRecordOf } from '../../../schemas/records/readers.ts'
import { type Catalogue, allRules } from '../../../rules/kit/catalogueShape.ts'
import { type Coverage, type RuleCoverage, coverageOf, countOutcome, dueCount } from '../../../rules/kit/coverage.ts'
import { judgePages } from '../../../rules/kit/judgePages.ts'
import { recordJudge } from '../../../rules/kit/recordJudge.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import { describeReason } from '../../../rules/reference/reasonText.ts'
import { pageFamilies } from '../../../rules/pages/families.ts'
import { factsByPage, inBatchOrder } from '../../settle/core/facts.ts'
import type { PageStore } from '../../settle/core/pageStore.ts'

const families: readonly PageFamily[] = Object.values(pageFamilies)

export interface RowJudgeMeans {
  readonly catalogue: Catalogue
  readonly environment: RuleEnvironment
  readonly pages: (family: string, group: string) => Pick<PageStore, 'head' | 'contributions'>
}

/**
 * Judges one row again: by the rules on single records, and by those on windows among everything that stands on its
 * pages now. `undefined` when the row is no record.
 */
export async function rowCoverage(
  kind: string,
  { record, content }: Pick<ChunkLine, 'record' | 'content'>,
  means: RowJudgeMeans,
): Promise<Coverage | undefined> {
  return isRecordKind(kind) ? coverRecord(kind, record, content, means) : undefined
}

async function coverRecord<Kind extends RecordKind>(
  kind: Kind,
  record: unknown,
  content: string,
  { catalogue, environment, pages }: RowJudgeMeans,
): Promise<Coverage | undefined> {
  const isRecord = isRecordOf[kind]
  if (!isRecord(record)) return undefined
  const coverage = alone(kind, record, catalogue, environment)
  for (const family of families) {
    const at = family.place[kind]?.(record)
    const rules = catalogue.windowRules.filter((rule) => rule.family === family && rule.reads[kind] !== undefined)
    if (at === undefined || rules.length === 0) continue
    const store = pages(family.name, at.group)
    const range = family.judged === 'group' ? 'all' : { first: at.period, last: at.period }
    const facts = factsByPage(inBatchOrder(await store.contributions(range, await store.head())))
    const isRow = (fact: { readonly kind: string; readonly content: string }): boolean =>
      fact.kind === kind && fact.content === content
    const judged = judgePages(family, rules, facts, environment, isRow).coverage
    for (const rule of rules) coverage[rule.id] = judged[rule.id] ?? coverageOf(coverage, rule.id)
  }
  return coverage
}

function alone<Kind extends RecordKind>(
  kind: Kind,
  record: RecordRow<Kind>,
  catalogue: Catalogue,
  environment: RuleEnvironment,
): Coverage {
  const { rules, judge } = recordJudge(kind, catalogue.recordRules[kind], environment)
  const coverage: Coverage = {}
  for (const [index, outcome] of judge(record).entries()) {
    const rule = rules[index]
    if (rule !== undefined) countOutcome(coverageOf(coverage, rule.id), outcome)
  }
  return coverage
}

/** What every rule said of the one record that a coverage is about, those that were due first. */
export const checksOf = (coverage: Coverage, catalogue: Catalogue): readonly RecordCheck[] =>
  allRules(catalogue)
    .flatMap((rule): readonly RecordCheck[] => {
      const counts = coverage[rule.id]
      if (counts === undefined) return []
      return [{ rule: rule.id, row: rule.row, title: { ...rule.title }, ...outcomeOf(counts) }]
    })
    .toSorted((a, b) => Number(a.outcome === 'notApplicable') - Number(b.outcome === 'notApplicable'))

function outcomeOf(counts: RuleCoverage): Pick<RecordCheck, 'outcome' | 'reason'> {
  const [key] = Object.keys(counts.undetermined)
  if (key !== undefined) return { outcome: 'undetermined', reason: { key, ...describeReason(key) } }
  if (counts.flagged > 0) return { outcome: 'flagged' }
  return { outcome: dueCount(counts) > 0 ? 'pass' : 'notApplicable' }
}
