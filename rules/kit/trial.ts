import { type AnyRule, type Catalogue, filterRules } from './catalogueShape.ts'
import { spanChanges } from './bindParameters.ts'
import type { LocalStandards } from './parameter.ts'
import type { RuleEnvironment } from './recordRule.ts'
import { catalogueBegan } from './ruleVersions.ts'
import { type TriedValue, withTriedValues } from './setParameter.ts'
import type { BothLanguages } from './vocabulary.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import type { Draft } from '../../schemas/draft.ts'
import { withDraftRules, withDraftStandards } from '../draft/withDraft.ts'

/** What records are judged by. */
export interface Side {
  readonly catalogue: Catalogue
  readonly environment: RuleEnvironment
}

/** What is tried: other values, or the catalogue as it stood on a day, or both. */
export interface TrialAsk {
  readonly tried: readonly TriedValue[]
  readonly asOf?: IsoDate | undefined
  /** The local standards that were loaded on that day; absent: those of now, cut at that day by their own dates. */
  readonly standardsThen?: LocalStandards | undefined
  /** Standards and rules that are not in force; checked. */
  readonly draft?: Draft | undefined
}

/** The judgement of now and the one tried, with what must be said of how far the trial reaches. */
export interface Trial {
  readonly before: Side
  readonly after: Side
  readonly notes: readonly BothLanguages[]
}

/** The first rules count as there from the start, so that a day before the catalogue began means those. */
const dayOfCatalogue = (asOf: IsoDate): string => (asOf < catalogueBegan ? catalogueBegan : asOf)

/** The version of a rule on a day; 0 when it was not there yet. */
const versionOn = ({ introduced = [catalogueBegan] }: AnyRule, day: string): number =>
  introduced.filter((each) => each <= day).length

/** Sets the trial up beside what is in force now. */
export function trialOf({ draft, ...ask }: TrialAsk, now: Side): Trial {
  const trial = trialWithoutDraft(ask, now)
  if (draft === undefined) return trial
  const { catalogue, environment } = trial.after
  const standard = withDraftStandards(environment.registers.standard, draft)
  const after = {
    catalogue: withDraftRules(catalogue, draft),
    environment: { ...environment, registers: { ...environment.registers, standard } },
  }
  return { ...trial, after }
}

function trialWithoutDraft({ tried, asOf, standardsThen }: Omit<TrialAsk, 'draft'>, now: Side): Trial {
  const { registers } = now.environment
  const standard = withTriedValues(standardsThen ?? registers.standard, tried)
  const environment: RuleEnvironment = {
    ...now.environment,
    registers: { ...registers, standard },
    ...(asOf !== undefined && { lawAsOf: asOf }),
  }
  if (asOf === undefined) return { before: now, after: { ...now, environment }, notes: [] }
  const day = dayOfCatalogue(asOf)
  const later: AnyRule[] = []
  const catalogue = filterRules(now.catalogue, (rule) => {
    const version = versionOn(rule, day)
    if (version > 0 && version < rule.version) later.push(rule)
    return version > 0
  })
  return { before: now, after: { catalogue, environment }, notes: [...beginning(asOf), ...laterVersions(later)] }
}

const beginning = (asOf: IsoDate): readonly BothLanguages[] =>
  asOf >= catalogueBegan
    ? []
    : [
        {
          zh: `规则目录自${catalogueBegan}起建立；按最初的规则，依${asOf}时的依据和标准判断`,
          en: `the catalogue began on ${catalogueBegan}; the first rules judged, by the texts and limits of ${asOf}`,
        },
      ]

const laterVersions = (rules: readonly AnyRule[]): readonly BothLanguages[] =>
  rules.length === 0
    ? []
    : [
        {
          zh: `${rules.length}条规则当时是较早的版本，其代码不再保留，按现行版本判断：${rules.map(({ id }) => id).join('、')}`,
          en: `${rules.length} rules stood at an earlier version then, which is not kept; their present version judged: ${rules.map(({ id }) => id).join(', ')}`,
        },
      ]

/** Only the rules whose answers the trial may change: of all others both sides say the same. */
export function concernedOnly({ before, after, notes }: Trial, also: (rule: AnyRule) => boolean): Trial {
  const there = { before: new Set<AnyRule>(), after: new Set<AnyRule>() }
  filterRules(before.catalogue, (rule) => there.before.add(rule).has(rule))
  filterRules(after.catalogue, (rule) => there.after.add(rule).has(rule))
  const concerned = (rule: AnyRule): boolean =>
    also(rule) &&
    (!there.before.has(rule) || !there.after.has(rule) || mayDiffer(rule, before.environment, after.environment))
  return {
    before: { ...before, catalogue: filterRules(before.catalogue, concerned) },
    after: { ...after, catalogue: filterRules(after.catalogue, concerned) },
    notes,
  }
}

function mayDiffer({ parameters, inForce }: AnyRule, before: RuleEnvironment, after: RuleEnvironment): boolean {
  const { lawAsOf } = after
  const timelines = (environment: RuleEnvironment) =>
    Object.values(parameters).map((parameter) => parameter.under(environment.registers.standard).values)
  const [now, then] = [timelines(before), timelines(after)]
  if (JSON.stringify(now) !== JSON.stringify(then)) return true
  return lawAsOf !== undefined && [...spanChanges(inForce), ...spanChanges(now.flat())].some((day) => day > lawAsOf)
}
