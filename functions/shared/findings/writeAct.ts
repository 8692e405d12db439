import type { Finding } from '../../../schemas/finding.ts'
import type { ActBody } from '../../../schemas/findingLife/actBodies.ts'
import { transitions } from '../../../schemas/findingLife/transitions.ts'
import { type Jurisdiction, findingKey, keys } from '../store/keys.ts'
import type { TransactItem } from '../audit/auditTrail.ts'
import type { Table } from '../store/table.ts'
import { findingItem } from './findingItem.ts'
import { actCondition } from './life/condition.ts'
import type { Circumstances, Done } from './life/decide.ts'
import { dateInChina } from './life/dueDates.ts'
import { actorsOf } from './life/people.ts'
import { stateOn } from './life/visible.ts'

/** The writes of an act: the finding under the act's own condition, and its history entry. */
export function writeAct(
  table: Table,
  county: Jurisdiction,
  { seen, done, body, circumstances }: { seen: Finding; done: Done; body: ActBody; circumstances: Circumstances },
): readonly TransactItem[] {
  const key = findingKey(county, seen.id)
  const move = transitions[stateOn(seen, dateInChina(circumstances.now))][body.act]
  if (key === undefined || move === undefined) throw new Error(`${body.act} was decided on what does not allow it`)
  const { principal } = circumstances
  const asOfficer = actorsOf(principal, seen)
    .filter((actor) => move.by.includes(actor))
    .every((actor) => actor === 'officer')
  const finding = {
    TableName: table.name,
    Item: findingItem(county, key, done.finding, new Date()),
    ...actCondition(seen, body.act, move, principal, asOfficer),
  }
  const entry = {
    TableName: table.name,
    Item: { ...keys.history(key, done.finding.revision), ...done.entry },
    ConditionExpression: 'attribute_not_exists(pk)',
  }
  return [{ Put: finding }, { Put: entry }]
}
