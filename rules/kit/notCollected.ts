import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'
import { type RecordRule, type RuleAbout, recordRule } from './recordRule.ts'
import { undetermined } from './undetermined.ts'

/**
 * A duty that the law lays down but no uploaded sheet shows: it is due for each record it is about and stays
 * undetermined, so that nobody reads silence as a clean record.
 */
export const notCollected = <const Kind extends RecordKind>({
  data,
  applies,
  ...about
}: RuleAbout & {
  readonly kind: Kind
  /** Names the data that would decide. */
  readonly data: string
  readonly applies: (record: RecordRow<Kind>) => boolean
}): RecordRule<Kind> =>
  recordRule({
    ...about,
    applies,
    reads: [],
    judge: () => undetermined('dataNotCollected', data),
    say: { zh: () => about.title.zh, en: () => about.title.en },
  })
