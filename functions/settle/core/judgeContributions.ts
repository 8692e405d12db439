import type { Coverage } from '../../../rules/kit/coverage.ts'
import { judgePages, reachOf } from '../../../rules/kit/judgePages.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import type { WindowRule } from '../../../rules/kit/windowTypes.ts'
import { orPermanentFault } from '../../shared/permanentFault.ts'
import { factsByPage } from './facts.ts'
import { type IdentifiedFlag, identify } from './identity.ts'
import { recordFlags, windowFlag } from './pageFlags.ts'
import type { Contribution } from './pageStore.ts'

export interface GroupToJudge {
  readonly family: PageFamily
  readonly group: string
  /** Window rules of the family. */
  readonly rules: readonly WindowRule[]
  readonly environment: RuleEnvironment
}

export interface GroupJudgement {
  readonly flags: readonly IdentifiedFlag[]
  /** Over the records of the batches that `counts` accepts. */
  readonly coverage: Coverage
}

/** The periods that a change to `touched` can touch. */
export const periodsNear = (
  family: PageFamily,
  touched: Iterable<string>,
  all: Iterable<string>,
): ReadonlySet<string> => {
  const every = [...all]
  return new Set([...touched].flatMap((period) => reachOf(family, period, every)))
}

/** Everything the contributions to a group say of the target pages: the flags of single records and those of windows. */
export function judgeContributions(
  { family, group, rules, environment }: GroupToJudge,
  contributions: readonly Contribution[],
  targets: ReadonlySet<string>,
  counts: (batch: string) => boolean,
): GroupJudgement {
  const pages = factsByPage(contributions)
  const judgement = orPermanentFault('SETTLE_FAILED', () =>
    judgePages(family, rules, pages, targets, environment, (fact) => counts(fact.batch)),
  )
  const flags = [...targets]
    .toSorted()
    .flatMap((period) => [
      ...recordFlags(contributions, period).map((flag) => ({ flag, period })),
      ...(judgement.flags.get(period) ?? []).map((raised) => ({ flag: windowFlag(raised, group), period })),
    ])
  return { flags: identify(flags), coverage: judgement.coverage }
}
