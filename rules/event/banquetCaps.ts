import type { RecordRow } from '../../schemas/records/kinds.ts'
import { type Verdict, flag, notApplicable, pass } from '../kit/outcome.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'

type Event = RecordRow<'eventReport'>

/** How many there were, or while only the report beforehand exists, how many were planned. */
interface Counted {
  readonly count: number | undefined
  /** Nothing was held yet: a plan over the cap is worth a look, and no breach. */
  readonly isPlan: boolean
}

const counted = (actual: number | undefined, planned: number | undefined): Counted => ({
  count: actual ?? planned,
  isPlan: actual === undefined,
})

export const guestsOf = ({ actualGuests, plannedGuests }: Event): Counted => counted(actualGuests, plannedGuests)
export const tablesOf = ({ actualTables, plannedTables }: Event): Counted => counted(actualTables, plannedTables)

const jointMissing = undetermined('inputMissing', 'jointBanquet')

interface CapValues {
  readonly [name: string]: string | number
  readonly eventDate: string
  readonly count: number
  readonly limit: number
}

/** A number of guests, tables or cars against its local cap; exactly on the cap is within it. */
export function withinCap(
  { eventDate }: Event,
  { count, isPlan }: Counted,
  missing: Undetermined,
  limit: number,
): Verdict<CapValues> {
  if (count === undefined) return missing
  return count <= limit ? pass : flag({ eventDate, count, limit }, isPlan ? { grade: 'lead' } : {})
}

/**
 * The same for a banquet of one family. When a wedding's report leaves open whether both families held it together, more
 * than the smaller cap may still be within the larger one.
 */
export function withinSingleCap(
  event: Event,
  counts: Counted,
  missing: Undetermined,
  limit: number,
): Verdict<CapValues> {
  const verdict = withinCap(event, counts, missing, limit)
  return verdict.outcome === 'flagged' && mayBeJoint(event) ? jointMissing : verdict
}

/** The same for a banquet of both families. More than the larger cap is too many whether the report says so or not. */
export function withinJointCap(
  event: Event,
  counts: Counted,
  missing: Undetermined,
  limit: number,
): Verdict<CapValues> {
  const verdict = withinCap(event, counts, missing, limit)
  return verdict.outcome !== 'flagged' && mayBeJoint(event) ? notApplicable : verdict
}

const mayBeJoint = ({ eventKind, jointBanquet }: Event): boolean =>
  eventKind === 'wedding' && jointBanquet === undefined

/** Whether the caps for both families may apply. */
export const isPerhapsJoint = (event: Event): boolean => isJoint(event) || mayBeJoint(event)

export const isJoint = ({ eventKind, jointBanquet }: Event): boolean => eventKind === 'wedding' && jointBanquet === true
