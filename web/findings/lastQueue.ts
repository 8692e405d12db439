import type { QueueSearch } from './queueSearch.ts'

let last: QueueSearch = {}

/** Remembers the filters a person works under, so that the way back from a finding leads to the same list. */
export function keepLastQueue(search: QueueSearch): void {
  last = search
}
export const lastQueue = (): QueueSearch => last
