import type { Finding } from '../../../schemas/finding.ts'
import type { PageBlock } from '../../shared/pages/pageBlock.ts'

/** What one batch brought to one page of the group. */
export interface Contribution {
  readonly batch: string
  readonly period: string
  readonly blocks: readonly PageBlock[]
}

/** A finding to be written: new, or changed from what was seen. */
export interface FindingWrite {
  readonly finding: Finding
  /** The finding as read before; absent when there was none. */
  readonly seen: Finding | undefined
}

/** What is known of a group before its pages are read. */
export interface PageHead {
  /** Every contribution raises it. */
  readonly version: number
  /** Batches that were withdrawn or superseded: what they contributed counts no more, however late it was written. */
  readonly left: ReadonlySet<string>
  /** Batches in the order in which they first contributed; one that has left stays in its place. */
  readonly arrived: readonly string[]
}

/** The stored pages of one group and the findings that belong to them. */
export interface PageStore {
  /**
   * Overwrites the batch's contributions and raises the group's version once. `leaving` is the batch whose place they
   * take, or that is withdrawn: its contributions stop counting, and these begin to count, in that one write of the head.
   */
  contribute(contributions: readonly Contribution[], leaving?: string): Promise<void>
  /** Consistent read. */
  head(): Promise<PageHead>
  /** The contributions that count by `head`, to the periods from `first` to `last` or to all. Consistent read. */
  contributions(
    range: { readonly first: string; readonly last: string } | 'all',
    head: PageHead,
  ): Promise<readonly Contribution[]>
  /** Every finding of the group. Consistent read. */
  findings(): Promise<readonly Finding[]>
  /** Writes each unless someone wrote later or judged at a newer version; false when that was so of any. */
  write(changes: readonly FindingWrite[]): Promise<boolean>
  /** Ends a settlement; false when a contribution has raised the version meanwhile. */
  close(version: number): Promise<boolean>
}
