import type { RecordRow } from '../../schemas/records/kinds.ts'
import { type Verdict, flag, pass } from '../kit/outcome.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'

type Event = RecordRow<'eventReport'>

/** What was held, or while only the report beforehand exists, what was planned. */
const held = (actual: number | undefined, planned: number | undefined): number | undefined => actual ?? planned

export const guestsOf = ({ actualGuests, plannedGuests }: Event): number | undefined =>
  held(actualGuests, plannedGuests)
export const tablesOf = ({ actualTables, plannedTables }: Event): number | undefined =>
  held(actualTables, plannedTables)

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
  count: number | undefined,
  missing: Undetermined,
  limit: number,
): Verdict<CapValues> {
  if (count === undefined) return missing
  return count <= limit ? pass : flag({ eventDate, count, limit })
}

/**
 * The same for a banquet of one family. When a wedding's report leaves open whether both families held it together, more
 * than the smaller cap may still be within the larger one.
 */
export function withinSingleCap(
  event: Event,
  count: number | undefined,
  missing: Undetermined,
  limit: number,
): Verdict<CapValues> {
  const verdict = withinCap(event, count, missing, limit)
  const mayBeJoint = event.eventKind === 'wedding' && event.jointBanquet === undefined
  return verdict.outcome === 'flagged' && mayBeJoint ? jointMissing : verdict
}

export const isJoint = ({ eventKind, jointBanquet }: Event): boolean => eventKind === 'wedding' && jointBanquet === true
