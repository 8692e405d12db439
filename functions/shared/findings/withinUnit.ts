import type { Finding } from '../../../schemas/finding.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { withheld } from '../../../schemas/withheld.ts'
import type { Scope } from '../people/scope.ts'
import { ruleTitle } from '../ruleTitle.ts'

type Evidence = Pick<
  Finding,
  'rule' | 'unit' | 'sources' | 'values' | 'zh' | 'en' | 'subjects' | 'createdBy' | 'lastChangedBy'
>

/** The units, besides its own, on whose rows a finding rests. */
export const otherUnits = ({ sources }: Pick<Finding, 'sources'>): readonly UnitCode[] => [
  ...new Set(sources.flatMap(({ unit }) => unit ?? [])),
]

/** A finding as somebody may see it who may reach it: of an official, whole where it is about nobody else. */
export function withinReach<Seen extends Evidence>(finding: Seen, { reach }: Scope): Seen {
  if (reach.kind === 'county') return finding
  const aboutNobodyElse =
    reach.kind === 'official' && finding.subjects.officials?.every((each) => each === reach.official) === true
  return aboutNobodyElse ? finding : withinUnit(finding)
}

/**
 * A finding as the unit it is about may see it. One that also rests on rows of other units (one invoice claimed by two)
 * says so, and says nothing of them: neither what they hold nor whose they are.
 */
export function withinUnit<Seen extends Evidence>(finding: Seen): Seen {
  if (otherUnits(finding).length === 0) return finding
  const { officials: _officials, ...subjects } = finding.subjects
  const title = ruleTitle(finding.rule)
  return {
    ...finding,
    sources: finding.sources.filter(({ unit }) => unit === undefined),
    values: {},
    subjects,
    zh: `${title.zh}：本单位与其他单位的记录一并构成，其他单位的内容不予显示`,
    en: `${title.en}: rows of this unit and of others together; what the others hold is not shown`,
    createdBy: withheld,
    lastChangedBy: withheld,
  }
}
