import type { ApiRoutes } from '../../functions/api/client.ts'

type Query = NonNullable<ApiRoutes['GET /findings']['query']>
/** What of the list stands in the address: a colleague who opens it sees the same, as far as they may. */
export type QueueSearch = Omit<Query, 'limit' | 'cursor'>

/** Filters that are plain texts in the address. */
const texts = [
  'state',
  'grade',
  'severity',
  'unit',
  'rule',
  'official',
  'vehicle',
  'vendor',
  'batch',
  'assignee',
  'dueFrom',
  'dueUntil',
  'from',
  'until',
  'text',
] as const
const switches = ['overdue', 'stale'] as const
const amounts = ['amountFrom', 'amountUntil'] as const
export const sorts = [
  'date',
  '-date',
  'due',
  '-due',
  'amount',
  '-amount',
  'severity',
  '-severity',
  'changed',
  '-changed',
] as const

/** Reads an address; what it does not know is left out, so that an old link still opens. */
export function queueSearch(raw: Readonly<Record<string, unknown>>): QueueSearch {
  const search: QueueSearch = {}
  for (const name of texts) if (isText(raw[name])) search[name] = String(raw[name])
  for (const name of amounts) if (isText(raw[name])) search[name] = String(raw[name])
  for (const name of switches) {
    const value = String(raw[name])
    if (value === 'true' || value === 'false') search[name] = value
  }
  const sort = sorts.find((each) => each === raw['sort'])
  if (sort !== undefined) search.sort = sort
  return search
}

const isText = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')

/** Filters in use, the sorting left aside. */
export const isFiltered = (search: QueueSearch): boolean => Object.keys(search).some((name) => name !== 'sort')

export const listOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split(','))
export const textOf = (list: readonly string[]): string | undefined => (list.length === 0 ? undefined : list.join(','))
