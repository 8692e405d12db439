import type { Coverage } from '../../../rules/kit/coverage.ts'
import type { PlaceCoverage } from '../../../rules/kit/placeTally.ts'
import { judgePages } from '../../../rules/kit/judgePages.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import type { WindowRule } from '../../../rules/kit/windowTypes.ts'
import { orPermanentFault } from '../../shared/permanentFault.ts'
import { factsByPage, inBatchOrder } from './facts.ts'
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
  readonly places: readonly PlaceCoverage[]
}

/** Everything that contributions to a group's pages say: the flags of single records and those of windows. */
export function judgeContributions(
  { family, group, rules, environment }: GroupToJudge,
  contributions: readonly Contribution[],
  counts: (batch: string) => boolean,
): GroupJudgement {
  const ordered = inBatchOrder(contributions)
  const pages = factsByPage(ordered)
  const judgement = orPermanentFault('SETTLE_FAILED', () =>
    judgePages(family, rules, pages, environment, (fact) => counts(fact.batch)),
  )
  const own = recordFlags(ordered)
  const flags = [...pages.keys()]
    .toSorted()
    .flatMap((period) => [
      ...(own.get(period) ?? []).map((flag) => ({ flag, period })),
      ...(judgement.flags.get(period) ?? []).map((raised) => ({ flag: windowFlag(raised, group), period })),
    ])
  return { flags: identify(flags), coverage: judgement.coverage, places: judgement.places }
}
