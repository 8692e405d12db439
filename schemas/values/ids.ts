import type { Brand } from './brand.ts'

/** Code of a unit as the unit register and the sheets write it. */
export type UnitCode = Brand<string, 'UnitCode'>
export type OfficialCode = Brand<string, 'OfficialCode'>
/** A number plate in its normal form: no spaces or dots, upper case. */
export type Plate = Brand<string, 'Plate'>

const isCode = (value: unknown): value is string => typeof value === 'string' && value !== ''

export const isUnitCode = (value: unknown): value is UnitCode => isCode(value)
export const isOfficialCode = (value: unknown): value is OfficialCode => isCode(value)
export const isPlate = (value: unknown): value is Plate => isCode(value)

const unitCodeOf = (code: string): UnitCode => {
  if (isUnitCode(code)) return code
  throw new TypeError('a unit code is not empty')
}

/** The county as a whole, for what no single unit reports. */
export const countyItself = unitCodeOf('GOV')
