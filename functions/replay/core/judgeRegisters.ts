import { judgeRegister } from '../../../rules/kit/judgeRegister.ts'
import { type JudgedRegister, judgedRegisters, registerTraits } from '../../../rules/kit/registerTraits.ts'
import type { Side, Trial } from '../../../rules/kit/trial.ts'
import type { Source } from '../../../schemas/finding.ts'
import { type IdentifiedFlag, identify } from '../../settle/core/identity.ts'
import { registerFlag } from '../../settle/core/registerFlag.ts'

/** What both sides say of the rows of one register. */
export interface JudgedRegisterRows {
  readonly family: 'register'
  readonly group: JudgedRegister
  readonly before: readonly IdentifiedFlag[]
  readonly after: readonly IdentifiedFlag[]
}

/** The registers that a rule of either side judges. */
export const registersConcerned = ({ before, after }: Trial): readonly JudgedRegister[] =>
  judgedRegisters.filter(
    (kind) => before.catalogue.registerRules[kind].length + after.catalogue.registerRules[kind].length > 0,
  )

/** @param sourcesOf where each row of the register in force was uploaded; asked for once per register */
export async function judgeRegisters(
  trial: Trial,
  sourcesOf: (kind: JudgedRegister) => Promise<readonly Source[] | undefined>,
): Promise<readonly JudgedRegisterRows[]> {
  const judged: JudgedRegisterRows[] = []
  for (const kind of registersConcerned(trial)) {
    const sources = await sourcesOf(kind)
    if (sources === undefined) continue
    const before = flagsOf(kind, trial.before, sources)
    judged.push({ family: 'register', group: kind, before, after: flagsOf(kind, trial.after, sources) })
  }
  return judged
}

function flagsOf<Kind extends JudgedRegister>(
  kind: Kind,
  { catalogue, environment }: Side,
  sources: readonly Source[],
): readonly IdentifiedFlag[] {
  const rows = registerTraits[kind].rows(environment.registers)
  if (rows === undefined) return []
  const { flags } = judgeRegister(kind, rows, catalogue.registerRules[kind], environment)
  return identify(flags.map((raised) => ({ flag: registerFlag(raised, sources), period: '' })))
}
