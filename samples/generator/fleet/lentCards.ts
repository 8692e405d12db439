import type { FleetVehicle } from '../registers/vehicles.ts'

/** A vehicle's fuel card about to be used for another vehicle, and the holder's own fill that shows whose it is. */
export interface LentCard {
  readonly holder: FleetVehicle
  readonly quarter: string
  /** When the holder filled; the misuse comes after it. */
  readonly at: string
  readonly pair: number
}

/** Sees to it that a card is used for a second vehicle later in the same quarter, and at most once in it. */
export interface LentCards {
  mayLend(holder: FleetVehicle, quarter: string): boolean
  lend(card: LentCard): void
  /** Whether a planned misuse found no second vehicle before its quarter ended, so that this card must do instead. */
  owes(holder: FleetVehicle, quarter: string): boolean
  /** The card that this fill is paid with instead of its own, if one is waiting. */
  borrow(vehicle: FleetVehicle, quarter: string, at: string): LentCard | undefined
}

export function lentCards(): LentCards {
  let waiting: LentCard | undefined
  let current = ''
  const lentBefore = new Set<FleetVehicle>()
  const mayLend = (holder: FleetVehicle, quarter: string): boolean => {
    if (quarter !== current) lentBefore.clear()
    current = quarter
    return (waiting === undefined || waiting.quarter !== quarter) && !lentBefore.has(holder)
  }
  return {
    mayLend: (holder, quarter) => waiting === undefined && mayLend(holder, quarter),
    owes: (holder, quarter) => waiting !== undefined && mayLend(holder, quarter),
    lend(card) {
      waiting = card
      lentBefore.add(card.holder)
    },
    borrow(vehicle, quarter, at) {
      if (waiting === undefined || waiting.holder === vehicle) return undefined
      if (waiting.quarter !== quarter || waiting.at >= at) return undefined
      const card = waiting
      waiting = undefined
      return card
    },
  }
}
