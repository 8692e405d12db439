import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'
import { numbered, ownCode } from '../../schemas/ownCode.ts'
import { recordTraits } from '../../schemas/records/traits.ts'
import { dateOf, type IsoDate } from '../../schemas/values/isoDate.ts'
import type { Outcome } from './outcome.ts'
import type { RecordRule, RuleEnvironment } from './recordRule.ts'

/** Judges records of one kind by every rule of that kind; outcomes stand in the order of `rules`. */
export interface RecordJudge<Kind extends RecordKind> {
  readonly rules: readonly RecordRule<Kind>[]
  readonly judge: (record: RecordRow<Kind>) => readonly Outcome[]
}

interface Epoch<Kind extends RecordKind> {
  readonly from: string
  readonly until: string
  readonly judge: (record: RecordRow<Kind>) => readonly Outcome[]
}

/** One call after the other into an array of the right length, compiled for these rules. */
const callEach = <Record>(
  calls: readonly ((record: Record) => Outcome)[],
): ((record: Record) => readonly Outcome[]) => {
  const given = numbered('rule', calls)
  const outcomes = Object.keys(given).map((name) => `${name}(record)`)
  return ownCode(`(record) => [${outcomes.join(', ')}]`, given)
}

const firstDate = '0001-01-01'
const afterLastDate = '9999-99-99'

/**
 * Binds rules to an environment. Time is cut where any rule's text or parameter changes; inside such an epoch every
 * limit is a constant, so a record costs one epoch check and one call a rule.
 */
export function recordJudge<Kind extends RecordKind>(
  kind: Kind,
  rules: readonly RecordRule<Kind>[],
  environment: RuleEnvironment,
): RecordJudge<Kind> {
  const changes = [...new Set(rules.flatMap((rule) => rule.changesOn(environment)))].toSorted()
  const epochs = new Map<string, Epoch<Kind>>()
  const on = recordTraits[kind].on

  const epochOf = (date: IsoDate): Epoch<Kind> => {
    const from = changes.findLast((change) => change <= date) ?? firstDate
    const known = epochs.get(from)
    if (known !== undefined) return known
    const until = changes.find((change) => change > date) ?? afterLastDate
    const made = { from, until, judge: callEach(rules.map((rule) => rule.asOf(date, environment))) }
    epochs.set(from, made)
    return made
  }

  let last: Epoch<Kind> = { from: afterLastDate, until: firstDate, judge: () => [] }
  return {
    rules,
    judge(record) {
      const moment = on(record)
      if (moment < last.from || moment >= last.until) last = epochOf(dateOf(moment))
      return last.judge(record)
    },
  }
}
