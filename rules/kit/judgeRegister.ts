import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import type { Subjects } from '../../schemas/records/traits.ts'
import type { UnitCode } from '../../schemas/values/ids.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import { type Coverage, coverageOf, countOutcome } from './coverage.ts'
import type { Flagged } from './outcome.ts'
import type { RuleEnvironment } from './recordRule.ts'
import type { RegisterRule } from './registerRule.ts'
import { type JudgedRegister, registerTraits } from './registerTraits.ts'

/** A flag on what a register says. Rule, unit and `key` tell it from every other, whatever upload it came in by. */
export interface RaisedRegisterFlag<Kind extends JudgedRegister> {
  readonly rule: RegisterRule<Kind>
  readonly flag: Flagged
  readonly unit: UnitCode
  readonly key: string
  /** The date it was judged by. */
  readonly on: IsoDate
  readonly subjects: Subjects
  /** Indexes into the judged rows; the flag speaks of the first. */
  readonly rows: readonly number[]
}

export interface RegisterOutcome<Kind extends JudgedRegister> {
  readonly flags: readonly RaisedRegisterFlag<Kind>[]
  /** Counted by row. */
  readonly coverage: Coverage
}

/** Judges every row of a register. Dated rows of one thing in one unit that a rule flags alike make one flag. */
export function judgeRegister<Kind extends JudgedRegister>(
  kind: Kind,
  rows: readonly RegisterRow<Kind>[],
  rules: readonly RegisterRule<Kind>[],
  environment: RuleEnvironment,
): RegisterOutcome<Kind> {
  const { unit, key, subjects } = registerTraits[kind]
  const flags = new Map<string, RaisedRegisterFlag<Kind> & { readonly rows: number[] }>()
  const coverage: Coverage = {}
  for (const rule of rules) {
    const counts = coverageOf(coverage, rule.id)
    for (const [index, row] of rows.entries()) {
      const { on, outcome } = rule.judge(row, environment)
      countOutcome(counts, outcome)
      if (outcome.outcome !== 'flagged' || on === undefined) continue
      const identity = JSON.stringify([rule.id, unit(row), key(row)])
      const known = flags.get(identity)
      if (known !== undefined) known.rows.push(index)
      else
        flags.set(identity, {
          rule,
          flag: outcome,
          unit: unit(row),
          key: key(row),
          on,
          subjects: subjects(row),
          rows: [index],
        })
    }
  }
  return { flags: [...flags.values()], coverage }
}
