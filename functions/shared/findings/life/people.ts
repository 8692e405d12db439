import type { Finding } from '../../../../schemas/finding.ts'
import type { Actor } from '../../../../schemas/findingLife/transitions.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { otherUnits } from '../withinUnit.ts'

/** Why an officer must keep out of a finding (回避). */
export type Recusal =
  /** The officer is the person concerned. */
  | 'person'
  /** The officer belongs to a unit concerned. */
  | 'unit'
  /** The officer submitted a batch it rests on. */
  | 'submitter'
  /** The officer declared it. */
  | 'declared'

/** What recusal reads of a finding. */
export interface Concern {
  readonly unit: string
  /** Other units on whose rows it rests. */
  readonly others: readonly string[]
  readonly officials: readonly string[]
  readonly recused: readonly string[]
  readonly admitted: readonly string[]
  /** Who submitted the batches it rests on. */
  readonly submitters: readonly string[]
}

export function concernOf(finding: Finding, submitters: readonly string[]): Concern {
  const { unit, subjects, review } = finding
  return {
    unit,
    others: otherUnits(finding),
    officials: subjects.officials ?? [],
    recused: review.recused ?? [],
    admitted: review.admitted ?? [],
    submitters,
  }
}

/** Why the person must keep out; `undefined` when nothing stands against it, or the administrator has admitted them. */
export function recusalOf(
  { unit, others, officials, recused, admitted, submitters }: Concern,
  person: Pick<Principal, 'subject' | 'unit' | 'official'>,
): Recusal | undefined {
  if (admitted.includes(person.subject)) return undefined
  if (person.official !== undefined && officials.includes(person.official)) return 'person'
  if (submitters.includes(person.subject)) return 'submitter'
  if (person.unit !== undefined && [unit, ...others].includes(person.unit)) return 'unit'
  return recused.includes(person.subject) ? 'declared' : undefined
}

/** As what a person can act on a finding, rights of the route aside. */
export function actorsOf({ roles, unit }: Principal, finding: Pick<Finding, 'unit'>): readonly Actor[] {
  const actors: Actor[] = []
  if (roles.includes('disciplineOfficer')) actors.push('officer')
  if (roles.includes('financeClerk') && unit === finding.unit) actors.push('clerk')
  if (roles.includes('administrator')) actors.push('administrator')
  return actors
}
