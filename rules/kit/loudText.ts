import type { LoudRule } from './firingShare.ts'
import type { RuleAbout } from './recordRule.ts'
import type { BothLanguages } from './vocabulary.ts'

/** A loud rule with what is to be done about it, for whoever is about to work the list. */
export interface LoudWarning extends LoudRule, BothLanguages {}

/** Says of each loud rule how often it fired, and that the data or the limit come before the list. */
export const loudWarnings = (loud: readonly LoudRule[], rules: readonly RuleAbout[]): readonly LoudWarning[] =>
  loud.map((each) => {
    const { rule, flagged, judged, expected } = each
    const title = rules.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule }
    return {
      ...each,
      zh: `规则“${title.zh}”在可判断的${judged}条记录中标出${flagged}条（预期不超过${expected}%）：先核对数据和限额，再逐条核查。`,
      en: `The rule “${title.en}” fired on ${flagged} of the ${judged} records it could judge (expected: at most ${expected}%). Look at the data and the limit before working the list.`,
    }
  })
