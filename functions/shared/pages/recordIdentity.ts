import { hash } from 'node:crypto'
import type { RecordKind, RecordRow } from '../../../schemas/records/kinds.ts'
import { naturalKeyText } from '../../../schemas/records/naturalKey.ts'

/** The column in which the pages of a kind's home family keep which record a row is; no field is called so. */
export const identityColumn = '#record'

const digits = 11

/** Short digest of a record's natural key: the same bill has the same in whatever batch it comes, corrected or not. */
export const recordIdentity = <Kind extends RecordKind>(kind: Kind, record: RecordRow<Kind>): string =>
  hash('sha256', naturalKeyText(kind, record), 'base64url').slice(0, digits)
