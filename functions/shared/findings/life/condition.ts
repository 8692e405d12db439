import type { Finding } from '../../../../schemas/finding.ts'
import type { Act } from '../../../../schemas/findingLife/acts.ts'
import { type FindingState, findingStates } from '../../../../schemas/findingLife/states.ts'
import { type Move, type Need, transitions } from '../../../../schemas/findingLife/transitions.ts'
import type { Principal } from '../../../../schemas/principal.ts'

/** A condition expression of the table, with its names and values. */
export interface Condition {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>
  readonly ExpressionAttributeValues: Readonly<Record<string, unknown>>
}

/** The states of the table in which an act is allowed. What is parked comes back by its date, which no item says. */
const statesOf = (act: Act): readonly FindingState[] => [
  ...new Set(
    findingStates
      .filter((state) => transitions[state][act] !== undefined)
      .flatMap((state): FindingState[] => (state === 'reopened' ? ['reopened', 'parked'] : [state])),
  ),
]

const ofNeed: Readonly<Record<Need, string>> = {
  mine: '(attribute_not_exists(#review.#assignee) OR #review.#assignee = :me)',
  unassigned: 'attribute_not_exists(#review.#assignee)',
  secondPerson: '#review.#decision.#by <> :me',
  fresh: '#stale = :no',
  stale: '#stale = :yes',
}

/**
 * What must hold of the item for an act to be written: nobody wrote since it was seen, it is in a state that allows the
 * act, the evidence is the one that was seen, and the person is none who must keep out of it. The decision was taken on
 * the same grounds; here they bind the write itself.
 */
export function actCondition(seen: Finding, act: Act, move: Move, person: Principal, asOfficer: boolean): Condition {
  const states = statesOf(act)
  const recusable = asOfficer && act !== 'recuse'
  const parts = [
    '#revision = :revision',
    '#evidence = :evidence',
    `#state IN (${states.map((_, index) => `:state${index}`).join(', ')})`,
    ...move.needs.map((need) => ofNeed[need]),
    ...(recusable ? [keptOut(person)] : []),
  ]
  const ConditionExpression = parts.join(' AND ')
  const names = {
    '#revision': 'revision',
    '#evidence': 'evidence',
    '#state': 'state',
    '#review': 'review',
    '#assignee': 'assignee',
    '#decision': 'decision',
    '#by': 'by',
    '#stale': 'stale',
    '#recused': 'recused',
    '#admitted': 'admitted',
    '#unit': 'unit',
    '#subjects': 'subjects',
    '#officials': 'officials',
  }
  const values = {
    ':revision': seen.revision,
    ':evidence': seen.evidence,
    ...Object.fromEntries(states.map((state, index) => [`:state${index}`, state])),
    ':me': person.subject,
    ':yes': true,
    ':no': false,
    ':unit': person.unit,
    ':official': person.official,
  }
  return {
    ConditionExpression,
    ExpressionAttributeNames: onlyUsed(names, ConditionExpression),
    ExpressionAttributeValues: onlyUsed(values, ConditionExpression),
  }
}

/** Not recused, or admitted all the same. */
function keptOut({ unit, official }: Principal): string {
  const free = [
    '(attribute_not_exists(#review.#recused) OR NOT contains(#review.#recused, :me))',
    ...(unit === undefined ? [] : ['#unit <> :unit']),
    ...(official === undefined
      ? []
      : ['(attribute_not_exists(#subjects.#officials) OR NOT contains(#subjects.#officials, :official))']),
  ]
  // AND binds before OR, and the table refuses brackets it does not need.
  return `(contains(#review.#admitted, :me) OR ${free.join(' AND ')})`
}

/** The table refuses names and values that its expression does not use. */
const onlyUsed = <Value>(entries: Readonly<Record<string, Value>>, expression: string): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(entries).filter(([name]) => new RegExp(`${name}(?![A-Za-z0-9])`, 'u').test(expression)),
  )
