import type { Grade, Severity } from '../../../../rules/kit/vocabulary.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import type { Row } from './row.ts'

/** What a list is narrowed to; an absent part narrows nothing. Values within a part are alternatives. */
export interface Filter {
  readonly states?: readonly FindingState[] | undefined
  readonly grades?: readonly Grade[] | undefined
  readonly severities?: readonly Severity[] | undefined
  readonly units?: readonly string[] | undefined
  readonly rules?: readonly string[] | undefined
  readonly official?: string | undefined
  readonly plate?: string | undefined
  readonly vendor?: string | undefined
  readonly batch?: string | undefined
  /** A subject, or nobody. */
  readonly assignee?: { readonly is: string | undefined } | undefined
  readonly overdue?: boolean | undefined
  readonly stale?: boolean | undefined
  readonly dueFrom?: IsoDate | undefined
  readonly dueUntil?: IsoDate | undefined
  /** Excess in fen. */
  readonly amountFrom?: number | undefined
  readonly amountUntil?: number | undefined
  /** Date by which it was judged. */
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  /** Every word must stand somewhere in it; upper and lower case are the same. */
  readonly text?: string | undefined
}

/**
 * Everything but state and grade, which the counts leave open. The cheap and narrow questions come first.
 * @param wordsOf what a search for words looks through, as far as the reader may know it
 */
export function otherwiseMatches(filter: Filter, today: IsoDate, wordsOf: (row: Row) => string): (row: Row) => boolean {
  const tests: ((row: Row) => boolean)[] = []
  const { units, rules, severities, official, plate, vendor, batch, assignee, overdue, stale } = filter
  if (units !== undefined) tests.push(({ unit }) => units.includes(unit))
  if (rules !== undefined) tests.push(({ rule }) => rules.includes(rule))
  if (severities !== undefined) tests.push(({ severity }) => severities.includes(severity))
  if (official !== undefined) tests.push(({ officials }) => officials.includes(official))
  if (plate !== undefined) tests.push((row) => row.plate === plate)
  if (vendor !== undefined) tests.push((row) => row.vendor === vendor)
  if (batch !== undefined) tests.push(({ batches }) => batches.includes(batch))
  if (assignee !== undefined) tests.push((row) => row.assignee === assignee.is)
  if (overdue !== undefined) tests.push(({ due }) => (due !== undefined && due < today) === overdue)
  if (stale !== undefined) tests.push((row) => row.stale === stale)
  const { dueFrom, dueUntil, amountFrom, amountUntil, from, until, text } = filter
  if (dueFrom !== undefined) tests.push(({ due }) => due !== undefined && due >= dueFrom)
  if (dueUntil !== undefined) tests.push(({ due }) => due !== undefined && due <= dueUntil)
  if (amountFrom !== undefined) tests.push(({ excess }) => excess !== undefined && excess >= amountFrom)
  if (amountUntil !== undefined) tests.push(({ excess }) => excess !== undefined && excess <= amountUntil)
  if (from !== undefined) tests.push(({ on }) => on >= from)
  if (until !== undefined) tests.push(({ on }) => on.slice(0, 10) <= until)
  const words =
    text
      ?.toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '') ?? []
  for (const word of words) tests.push((row) => wordsOf(row).includes(word))
  return (row) => tests.every((test) => test(row))
}
