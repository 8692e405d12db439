import * as z from 'zod'
import { type Hundredths, isHundredths, showHundredths } from '../values/hundredths.ts'
import { type CellFault, fault } from './cellFault.ts'
import { type FieldText, field } from './field.ts'
import { halfWidth } from './normalise.ts'
import { scaledWhole } from './scaledWhole.ts'

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const whole = /^\d{1,9}(?:\.0+)?$/
const decimal = /^\d{1,9}(?:\.\d+)?$/

const withoutGroups = (text: string): string =>
  /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text

function readCount(cell: string): number | CellFault {
  if (whole.test(cell)) return Number(cell)
  const text = withoutGroups(halfWidth(cell).replace(/\s*[人名桌辆]$/u, ''))
  return whole.test(text) ? Number(text) : fault('NOT_A_COUNT')
}

/** A number of people, tables, cars: whole and not negative. Zero is a value; blank is missing. */
export const count = <const Text extends FieldText>(text: Text) =>
  field<number, Text>(text, {
    type: 'count',
    example: '3',
    read: readCount,
    is: isCount,
    show: String,
    schema: z.int().min(0),
  })

function readQuantity(cell: string): Hundredths | CellFault {
  const digits = decimal.test(cell) ? cell : withoutGroups(halfWidth(cell).replace(/\s*(?:L|升|km|公里|kwh|度)$/iu, ''))
  if (!decimal.test(digits)) return fault('NOT_A_NUMBER')
  const value = scaledWhole(digits, 2)
  if (value === undefined) return fault('TOO_PRECISE')
  return isHundredths(value) ? value : fault('OUT_OF_RANGE')
}

/** A measured quantity (litres, kilometres) with up to two decimals, held in hundredths. */
export const quantity = <const Text extends FieldText>(text: Text) =>
  field<Hundredths, Text>(text, {
    type: 'quantity',
    example: '45.5',
    read: readQuantity,
    is: isHundredths,
    show: showHundredths,
    schema: z.custom<Hundredths>(isHundredths),
  })

function readYear(cell: string): number | CellFault {
  const text = halfWidth(cell).replace(/年度?$/u, '')
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : fault('OUT_OF_RANGE')
}

/** A calendar or budget year, 1900–2099. */
export const year = <const Text extends FieldText>(text: Text) =>
  field<number, Text>(text, {
    type: 'year',
    example: '2025',
    read: readYear,
    is: isCount,
    show: String,
    schema: z.int(),
  })
