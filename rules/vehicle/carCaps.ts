import { type Fen, fen, showYuan } from '../../schemas/values/fen.ts'
import { type Hundredths, hundredths, showHundredths } from '../../schemas/values/hundredths.ts'
import type { Plate } from '../../schemas/values/ids.ts'
import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import { type Verdict, flag, pass } from '../kit/outcome.ts'
import { undetermined } from '../kit/undetermined.ts'
import type { Grade } from '../kit/vocabulary.ts'
import { vehicleLacks } from './registered.ts'

type Car = Pick<RegisterRow<'vehicle'>, 'plate' | 'displacementL' | 'priceExTax' | 'energy' | 'category'>

/** Displacement and price a class of car may have. */
export interface Caps {
  readonly displacement: Hundredths
  readonly price: Fen
}

const unknown = 'unknown'
const none = hundredths(0)

interface CapValues {
  readonly [name: string]: string | number
  readonly plate: Plate
  readonly displacement: Hundredths | typeof unknown
  readonly displacementCap: Hundredths
  readonly price: Fen | typeof unknown
  readonly priceCap: Fen
}

/** New-energy cars have a price cap of their own (law row V04) and no displacement to speak of. Plain hybrids are not among them. */
export const isNewEnergy = ({ energy }: Car): boolean =>
  energy !== undefined && /新能源|纯电|电动|插电|插混|增程|燃料电池|氢|^电$/u.test(energy)

const exceeds = ({ displacementL, priceExTax }: Car, caps: Caps): boolean =>
  (displacementL ?? caps.displacement) > caps.displacement || (priceExTax ?? caps.price) > caps.price

/** What a flag on a car over its caps shows; money beyond the price cap is its excess. */
export const overCaps = (car: Car, caps: Caps, grade?: Grade) => {
  const values: CapValues = {
    plate: car.plate,
    displacement: car.displacementL ?? unknown,
    displacementCap: caps.displacement,
    price: car.priceExTax ?? unknown,
    priceCap: caps.price,
  }
  const excess = (car.priceExTax ?? caps.price) - caps.price
  return flag(values, { ...(excess > 0 && { excess: fen(excess) }), ...(grade && { grade }) })
}

/** A car against its caps. One value over its cap is enough; to pass, both must be known. */
export function judgeCaps(car: Car, caps: Caps): Verdict<CapValues> {
  if (exceeds(car, caps)) return overCaps(car, caps)
  if (car.displacementL === undefined) return vehicleLacks('displacementL')
  return car.priceExTax === undefined ? vehicleLacks('priceExTax') : pass
}

const bodyNotCollected = undetermined('dataNotCollected', 'vehicle.bodyType')

/**
 * A specially approved car: within the caps of a small or medium bus it passes, above the price of a large bus it does
 * not; in between it depends on the body, which the register does not hold.
 */
export function judgeSpecialCaps(registered: Car, caps: Caps, busPrice: Fen): Verdict<CapValues> {
  const car = isNewEnergy(registered) ? { ...registered, displacementL: registered.displacementL ?? none } : registered
  if (car.priceExTax === undefined) return vehicleLacks('priceExTax')
  if (car.priceExTax > busPrice) return overCaps(car, { ...caps, price: busPrice })
  if (exceeds(car, caps)) return bodyNotCollected
  return car.displacementL === undefined ? vehicleLacks('displacementL') : pass
}

const litres = (value: CapValues['displacement'], word: string): string =>
  typeof value === 'string' ? word : `${showHundredths(value)}${word === '未登记' ? '升' : ' L'}`
const yuan = (value: CapValues['price'], word: string): string =>
  typeof value === 'string' ? word : `${showYuan(value)}${word === '未登记' ? '元' : ' yuan'}`

export const sayCaps = {
  zh: ({ plate, displacement, displacementCap, price, priceCap }: CapValues): string =>
    `${plate}排气量${litres(displacement, '未登记')}（上限${showHundredths(displacementCap)}升），不含税价格${yuan(price, '未登记')}（上限${showYuan(priceCap)}元）`,
  en: ({ plate, displacement, displacementCap, price, priceCap }: CapValues): string =>
    `${plate}: displacement ${litres(displacement, 'not registered')}, at most ${showHundredths(displacementCap)} L; price ${yuan(price, 'not registered')}, at most ${showYuan(priceCap)}`,
}

/** Cars whose displacement and price are capped alike in VEH-2017, Art. 7(2). */
export const isEmergencyOrOther = ({ category }: Car): boolean => category === 'emergency' || category === 'other'
