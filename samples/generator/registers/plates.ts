import type { Plate } from '../../../schemas/values/ids.ts'
import { plateOf } from '../basis/identity.ts'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A made plate, different for every index below 20,000; new-energy cars have six signs after the city letter. */
export function plateNumber(index: number, electric: boolean): Plate {
  const mixed = (index * 7_919 + 1_234) % 100_000
  if (electric) return plateOf(`鲁AD${String(mixed).padStart(5, '0')}`)
  const letter = letters.charAt(Math.floor(index / 10_000) % letters.length)
  return plateOf(`鲁A${letter}${String(mixed % 10_000).padStart(4, '0')}`)
}

/** Plate number `index` (below 100,000) of those that no register has: the letters nearest the end of the alphabet. */
export function unregisteredPlate(index: number): Plate {
  const letter = letters.at(-1 - Math.floor(index / 10_000)) ?? ''
  return plateOf(`鲁A${letter}${String((index * 7_919 + 77) % 10_000).padStart(4, '0')}`)
}
