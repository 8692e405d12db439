import type { ChangeFeed } from './changeFeed.ts'
import { type FindingIndex, findingIndex } from './findingIndex.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import { summaryOf } from './summary.ts'

/**
 * How far before the last look a look begins, in milliseconds: longer than a write may take from its stamp to the
 * index. A row seen twice changes nothing.
 */
const overlapMilliseconds = 30_000

/** How old a list may be, in milliseconds, where nothing else is said. */
export const usualPatience = 500

export interface FreshIndex {
  /** The index as it was no longer ago than `patience`. */
  current(): Promise<FindingIndex>
  /** Takes a finding in that this process wrote, so that its own caller sees it at once. */
  wrote(finding: Finding): void
}

/** Keeps an index of all findings fresh: loaded once, then only what changed. Calls at the same moment share one look. */
export function freshIndex(feed: ChangeFeed, now: () => number, patienceMilliseconds = usualPatience): FreshIndex {
  let index = findingIndex()
  let looked: number | undefined
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    const began = now()
    // A first look that fails half-way must not be taken for a whole one.
    const target = looked === undefined ? findingIndex() : index
    const since = looked === undefined ? undefined : new Date(looked - overlapMilliseconds).toISOString()
    await feed(since, (summary) => target.take(summary))
    index = target
    looked = began
  }
  return {
    async current() {
      if (looked === undefined || now() - looked >= patienceMilliseconds) {
        looking ??= look().finally(() => (looking = undefined))
        await looking
      }
      return index
    },
    wrote: (finding) => index.take(summaryOf(finding)),
  }
}
