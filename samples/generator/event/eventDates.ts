import { stepWorkdays } from '../basis/calendar.ts'
import type { Random } from '../basis/random.ts'

export type EventPlant = 'late before' | 'no before' | 'late after' | 'no after'

/** Days on which an event was reported, as day numbers. */
export interface Reports {
  readonly before: number | undefined
  readonly after: number | undefined
}

/**
 * Reports in good time: ten working days before and after. Some fall exactly on the tenth, but only where it is the
 * tenth however one counts: before an event on a working day, after one on a rest day. A funeral is reported afterwards only.
 */
export function timelyReports(random: Random, funeral: boolean, day: number, onWorkday: boolean): Reports {
  const before = onWorkday && random.chance(0.15) ? 10 : random.between(12, 25)
  const after = !onWorkday && random.chance(0.15) ? 10 : random.between(1, 8)
  return { before: funeral ? undefined : stepWorkdays(day, -before), after: stepWorkdays(day, after) }
}

/** One report late beyond doubt, or missing. */
export function lateReports(
  random: Random,
  plant: EventPlant,
  day: number,
  onWorkday: boolean,
): Partial<Reports> & { readonly note: string } {
  if (plant === 'no before') return { before: undefined, note: 'no report before the event' }
  if (plant === 'no after') return { after: undefined, note: 'no report after the event' }
  if (plant === 'late before') {
    const workdays = random.between(1, onWorkday ? 9 : 8)
    return { before: stepWorkdays(day, -workdays), note: `reported ${workdays} working days before the event` }
  }
  const workdays = random.between(12, 30)
  return { after: stepWorkdays(day, workdays), note: `reported ${workdays} working days after the event` }
}
