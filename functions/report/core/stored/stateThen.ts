import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { HistoryEntry } from '../../../../schemas/findingLife/history.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'

/** The last instant of a day in China, as the clock writes it. */
export const endOfDay = (day: IsoDate): string => new Date(`${day}T23:59:59.999+08:00`).toISOString()

/**
 * The state a finding had at an instant, as far as people decide: what they did later is taken back. That evidence is
 * gone counts at any time: it is not a decision. @param history in order
 */
export function stateThen(now: FindingState, history: readonly HistoryEntry[], instant: string): FindingState {
  if (now === 'superseded') return now
  return history.find(({ by, at }) => by === 'person' && at > instant)?.from ?? now
}
