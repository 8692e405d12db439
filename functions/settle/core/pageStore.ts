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

/** The stored pages of one group and the findings that belong to them. */
export interface PageStore {
  /** Overwrites the batch's contributions and raises the group's version once. */
  contribute(contributions: readonly Contribution[]): Promise<void>
  /** The group's version; every contribution raises it. Consistent read. */
  version(): Promise<number>
  /** Every batch's contributions to the periods from `first` to `last`, or to all. Consistent read. */
  contributions(range: { readonly first: string; readonly last: string } | 'all'): Promise<readonly Contribution[]>
  /** Every finding of the group. Consistent read. */
  findings(): Promise<readonly Finding[]>
  /** Writes unless someone wrote later or judged at a newer version; false when so. */
  write(change: FindingWrite): Promise<boolean>
  /** Ends a settlement; false when a contribution has raised the version meanwhile. */
  close(version: number): Promise<boolean>
}
