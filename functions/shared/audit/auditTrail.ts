import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { AuditEntry, AuditHead, NewEntry } from '../../../schemas/audit.ts'

/** A write of the caller that shall stand or fall with its entry. */
export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** A precondition of the caller that did not hold; with the item as it is, when the write asked for it (`ALL_OLD`). */
export interface FailedCondition {
  /** Place of the write in `alongside`. */
  readonly index: number
  readonly item: Readonly<Record<string, unknown>> | undefined
}

export type Appended =
  | { readonly appended: true; readonly entry: AuditEntry }
  /** Nothing was written, neither the entry nor any of the writes. */
  | { readonly appended: false; readonly failed: readonly FailedCondition[] }

/** An item under the key of an entry. */
export interface StoredEntry {
  /** As its key says. */
  readonly sequence: number
  readonly item: Readonly<Record<string, unknown>>
}

/** The county's append-only record of who did what when: a chain in which each entry holds the hash of the one before. */
export interface AuditTrail {
  /**
   * Adds an entry, with at most 98 writes of the caller, in one transaction. Precondition: nobody has added another
   * meanwhile; then it is tried again behind that one, so that writers in many processes cannot fork the chain.
   */
  append(entry: NewEntry, alongside?: readonly TransactItem[]): Promise<Appended>
  head(): Promise<AuditHead>
  /** What is stored, in the order of its keys and as it is: verifying must see what is damaged or should not be there. */
  stored(): AsyncIterable<StoredEntry>
  /** The entries before a sequence, latest first, at most `limit`. */
  latest(limit: number, before?: number): Promise<readonly AuditEntry[]>
}
