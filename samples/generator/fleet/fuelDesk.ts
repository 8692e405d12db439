import type { Schedule } from '../basis/planted.ts'
import type { Random } from '../basis/random.ts'
import type { FleetDesk } from './desk.ts'
import type { LentCards } from './lentCards.ts'

export type CostPlant = 'VF-01' | 'VF-02' | 'VF-06 plate' | 'VF-06 card'

/** What a fill needs to know beyond its vehicle. */
export interface FuelDesk {
  readonly random: Random
  readonly desk: FleetDesk
  readonly schedule: Schedule<CostPlant>
  readonly nextPair: () => number
  readonly cards: LentCards
}
