import type { RecordRow } from '../../schemas/records/kinds.ts'
import { addMonths } from '../../schemas/values/calendarArithmetic.ts'
import type { Fen } from '../../schemas/values/fen.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'
import type { Grade, LegalBasis } from '../kit/vocabulary.ts'

type Gift = RecordRow<'gift'>

/** Why a gift must be registered or handed in, and how hard that can be said. */
export interface Duty {
  readonly grade: Grade
  readonly basis: LegalBasis
  /** The amount from which; 0 for what is due at any amount. */
  readonly from: number
  /** Whether the amount is only the central organs'. */
  readonly reference: boolean
}

export interface DutyLimits {
  readonly foreign: Fen
  readonly local: Fen | undefined
  /** The central organs' figure: where the county has none, a gift as large is worth a look. */
  readonly central: Fen
  readonly localParameter: string
}

/** The duty a gift falls under; `undefined` when it falls under none. From the amount on means that amount included. */
export function dutyOf({ foreign, giftKind, value }: Gift, limits: DutyLimits): Duty | Undetermined | undefined {
  if (value < 0) return undetermined('notUsable', 'value')
  if (foreign) {
    const from = giftKind === 'goods' ? limits.foreign : 0
    const basis = { instrument: 'GIFTF-1993', article: '7', mark: 'verified' } as const
    return value >= from ? { grade: 'breach', basis, from, reference: false } : undefined
  }
  // Money and securities are not gifts one may keep, whatever the amount.
  if (giftKind !== 'goods') {
    const basis = { instrument: 'GIFT-1988', article: '9', mark: 'verified' } as const
    return { grade: 'breach', basis, from: 0, reference: false }
  }
  const basis = { instrument: 'GIFTREG-1995', article: '2-3', mark: 'verified' } as const
  if (limits.local !== undefined)
    return value >= limits.local ? { grade: 'breach', basis, from: limits.local, reference: false } : undefined
  if (value >= limits.central) return { grade: 'lead', basis, from: limits.central, reference: true }
  return undetermined('noLocalStandard', limits.localParameter)
}

/** The last day in time: the same day some months after the gift came, or after its receiver came back. */
export const lastDayFor = ({ receivedOn, returnedOn }: Gift, months: number): IsoDate =>
  addMonths(returnedOn !== undefined && returnedOn > receivedOn ? returnedOn : receivedOn, months)
