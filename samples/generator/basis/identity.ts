import {
  type OfficialCode,
  type Plate,
  type UnitCode,
  isOfficialCode,
  isPlate,
  isUnitCode,
} from '../../../schemas/values/ids.ts'

const made =
  <Code extends string>(is: (value: unknown) => value is Code) =>
  (text: string): Code => {
    if (is(text)) return text
    throw new RangeError(`not a code: ${text}`)
  }

export const unitCodeOf: (text: string) => UnitCode = made(isUnitCode)
export const officialCodeOf: (text: string) => OfficialCode = made(isOfficialCode)
export const plateOf: (text: string) => Plate = made(isPlate)
