import type { Flag, Source } from '../../../schemas/finding.ts'
import type { RaisedRegisterFlag } from '../../../rules/kit/judgeRegister.ts'
import type { JudgedRegister } from '../../../rules/kit/registerTraits.ts'
import { copySubjects } from '../../shared/findings/copySubjects.ts'

/** A flag on a register in the form in which findings are kept; `rows` say where the register's rows were uploaded. */
export const registerFlag = <Kind extends JudgedRegister>(
  { rule, flag, unit, key, on, subjects, rows: indexes }: RaisedRegisterFlag<Kind>,
  rows: readonly Source[],
): Flag => ({
  rule: rule.id,
  ruleVersion: rule.version,
  row: rule.row,
  grade: flag.grade,
  severity: rule.severity,
  unit,
  on,
  key,
  values: flag.values,
  ...(flag.excess === undefined ? {} : { excess: flag.excess }),
  zh: flag.zh,
  en: flag.en,
  basis: flag.basis,
  limits: [...flag.limits],
  subjects: copySubjects(subjects),
  sources: indexes.map((index) => {
    const source = rows[index]
    if (source === undefined) throw new Error(`row ${index + 1} of a register has no source`)
    return source
  }),
})
