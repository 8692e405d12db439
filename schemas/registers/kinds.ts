import type { RowOf } from '../sheetKind.ts'
import { budget } from './budget.ts'
import { disclosure } from './disclosure.ts'
import { official } from './official.ts'
import { returnDuty } from './returnDuty.ts'
import { standard } from './standard.ts'
import { unit } from './unit.ts'
import { vehicle } from './vehicle.ts'

/** Every register. A new upload of a register replaces the one before it as a whole; its rows carry their own dates. */
export const registerKinds = { unit, official, vehicle, budget, disclosure, standard, returnDuty }

export type RegisterKind = keyof typeof registerKinds
export type RegisterRow<Kind extends RegisterKind> = RowOf<(typeof registerKinds)[Kind]['fields']>

export const isRegisterKind = (name: string): name is RegisterKind => Object.hasOwn(registerKinds, name)
export const registerKindNames = Object.keys(registerKinds).filter(isRegisterKind)
