import { fault } from '../../schemas/field/cellFault.ts'
import { yesNo } from '../../schemas/field/choices.ts'
import { readMoney } from '../../schemas/field/money.ts'
import { count, quantity } from '../../schemas/field/numbers.ts'
import { type Fen, fenToYuan } from '../../schemas/values/fen.ts'
import type { Hundredths } from '../../schemas/values/hundredths.ts'
import type { ParameterType } from './parameter.ts'

const label = { zh: '', en: '' }

/** Yuan in the sheet, fen inside. */
export const yuan: ParameterType<Fen> = { name: 'amount in yuan', read: readMoney, show: fenToYuan }
export const people: ParameterType<number> = { ...count(label), name: 'whole number' }
/** Litres, kilometres, per cent: hundredths inside. */
export const measured: ParameterType<Hundredths> = { ...quantity(label), name: 'number' }
export const switchedOn: ParameterType<boolean> = { ...yesNo(label), name: 'yes or no' }

/** A value that may be left unset: a rule that has another measure goes on without it. */
export const optional = <Value>(type: ParameterType<Value>): ParameterType<Value | undefined> => ({
  name: type.name,
  read: (text) => type.read(text),
  show: (value) => (value === undefined ? '' : type.show(value)),
})

/** Names separated by 、 or commas. */
export const names: ParameterType<readonly string[]> = {
  name: 'list of names',
  read: (text) => {
    const list = text.split(/[、,，;；]/u).map((name) => name.trim())
    return list.every((name) => name !== '') ? list : fault('NOT_A_LIMIT')
  },
  show: (list) => list.join('、'),
}
