import type { Row } from './row.ts'

/** What findings can be sorted by. */
export const sortings = ['date', 'due', 'amount', 'severity', 'changed'] as const
export type Sorting = (typeof sortings)[number]

export interface Order {
  readonly by: Sorting
  readonly descending: boolean
}

const severityRank = { high: 0, medium: 1, low: 2 } as const
const gradeRank = { breach: 0, missingEvidence: 1, lead: 2 } as const

/** A place in an order: the value sorted by, then the id, so that no two findings share one. */
export interface Place {
  readonly value: string | number
  readonly id: string
}

export function valueBy(by: Sorting): (row: Row) => string | number {
  switch (by) {
    case 'date':
      return ({ on }) => on
    case 'due':
      return ({ dueDay }) => dueDay
    case 'amount':
      return ({ excess = -1 }) => excess
    case 'severity':
      return ({ severity, grade }) => severityRank[severity] * 3 + gradeRank[grade]
    case 'changed':
      return ({ revisedMilliseconds }) => revisedMilliseconds
  }
}

/** Negative when `a` comes before `b` in ascending order. */
export const comparePlaces = (a: Place, b: Place): number =>
  a.value < b.value ? -1 : a.value > b.value ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** A place as text, for a cursor. */
export const writePlace = ({ value, id }: Place): string => `${typeof value === 'number' ? 'n' : 't'}${value}|${id}`

/** @returns `undefined` for text that is no place */
export function readPlace(text: string): Place | undefined {
  const match = /^([nt])([^|]*)\|(.+)$/u.exec(text)
  const [, kind, value = '', id = ''] = match ?? []
  if (kind === undefined) return undefined
  return { value: kind === 'n' ? Number(value) : value, id }
}

/** Keeps the first so many of the places it is given, in order, without sorting all of them. */
export function firstPlaces(limit: number, descending: boolean) {
  const kept: Place[] = []
  const compare = (a: Place, b: Place): number => (descending ? comparePlaces(b, a) : comparePlaces(a, b))
  return {
    kept,
    offer(place: Place): void {
      const last = kept[limit - 1]
      if (last !== undefined && compare(place, last) >= 0) return
      let low = 0
      let high = kept.length
      while (low < high) {
        const middle = (low + high) >> 1
        const at = kept[middle]
        if (at !== undefined && compare(at, place) < 0) low = middle + 1
        else high = middle
      }
      kept.splice(low, 0, place)
      if (kept.length > limit) kept.pop()
    },
  }
}
