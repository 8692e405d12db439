import type { Hundredths } from '../../schemas/values/hundredths.ts'
import type { Plate } from '../../schemas/values/ids.ts'
import type { IsoMoment } from '../../schemas/values/isoDate.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'
import { odometerOrder } from './odometerOrder.ts'

interface Fill {
  readonly on: IsoMoment
  readonly fields: {
    readonly plate: Plate | undefined
    readonly litres: Hundredths | undefined
    readonly odo: Hundredths | undefined
  }
}

/** What a car burned between two fills, taking each for a full tank. Quantities in hundredths. */
export interface FillInterval<Fact> {
  readonly before: Fact
  readonly fill: Fact
  readonly plate: Plate
  readonly litres: Hundredths
  readonly km: number
}

/**
 * The distances between consecutive fills of one car, in time order. A fill that lacks a reading, or whose odometer did
 * not advance, breaks the chain and is told with the reason.
 */
export function fillIntervals<Fact extends Fill>(
  fills: readonly Fact[],
): {
  readonly intervals: readonly FillInterval<Fact>[]
  readonly undetermined: readonly { readonly fact: Fact; readonly because: Undetermined }[]
} {
  const intervals: FillInterval<Fact>[] = []
  const unread: { readonly fact: Fact; readonly because: Undetermined }[] = []
  const ordered = odometerOrder(fills, ({ fields }) => fields.odo)
  for (const [index, fill] of ordered.entries()) {
    const { plate, litres, odo } = fill.fields
    const before = ordered[index - 1]
    if (litres === undefined || odo === undefined)
      unread.push({ fact: fill, because: undetermined('inputMissing', litres === undefined ? 'litres' : 'odo') })
    else if (before !== undefined && before.fields.odo !== undefined && plate !== undefined) {
      const km = odo - before.fields.odo
      if (km > 0) intervals.push({ before, fill, plate, litres, km })
      else unread.push({ fact: fill, because: undetermined('notUsable', 'odo') })
    }
  }
  return { intervals, undetermined: unread }
}

/** Litres for 100 km in hundredths, rounded. */
export const consumptionOf = (litres: number, km: number): number => Math.round((litres * 10_000) / km)
