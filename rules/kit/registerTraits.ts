import type { RegisterKind, RegisterRow } from '../../schemas/registers/kinds.ts'
import type { Subjects } from '../../schemas/records/traits.ts'
import type { UnitCode } from '../../schemas/values/ids.ts'
import type { IsoDate } from '../../schemas/values/isoDate.ts'
import type { RegisterLookup } from './registers.ts'

/**
 * Registers whose rows rules may judge; local standards are what rules judge by, published totals what reports are
 * reconciled with, reporting duties what the due list is made from.
 */
export type JudgedRegister = Exclude<RegisterKind, 'standard' | 'disclosure' | 'returnDuty'>

/** The days a register row holds, both ends included; an absent end is open. */
export interface HeldSpan {
  readonly from: IsoDate | undefined
  readonly until: IsoDate | undefined
}

interface Traits<Kind extends JudgedRegister> {
  /** The rows as loaded; absent when nobody uploaded the register. */
  readonly rows: (registers: RegisterLookup) => readonly RegisterRow<Kind>[] | undefined
  readonly unit: (row: RegisterRow<Kind>) => UnitCode
  readonly held: (row: RegisterRow<Kind>) => HeldSpan
  /** Names what the row is about within its unit: several dated rows of one car are one car. */
  readonly key: (row: RegisterRow<Kind>) => string
  readonly subjects: (row: RegisterRow<Kind>) => Subjects
}

const always: HeldSpan = { from: undefined, until: undefined }

/** What the judged registers have in common, register by register. */
export const registerTraits: { readonly [Kind in JudgedRegister]: Traits<Kind> } = {
  unit: {
    rows: ({ unit }) => unit?.rows,
    unit: (row) => row.code,
    held: (row) => ({ from: row.validFrom, until: row.validUntil }),
    key: (row) => row.code,
    subjects: () => ({}),
  },
  official: {
    rows: ({ official }) => official?.rows,
    unit: (row) => row.unit,
    held: ({ from, until }) => ({ from, until }),
    key: (row) => `${row.code} ${row.post} ${row.from}`,
    subjects: (row) => ({ officials: [row.code] }),
  },
  vehicle: {
    rows: ({ vehicle }) => vehicle?.rows,
    unit: (row) => row.unit,
    held: (row) => ({ from: row.validFrom, until: row.validUntil }),
    key: (row) => row.plate,
    subjects: (row) => ({ plate: row.plate }),
  },
  budget: {
    rows: ({ budget }) => budget?.rows,
    unit: (row) => row.unit,
    held: () => always,
    key: (row) => `${row.year} ${row.line}`,
    subjects: () => ({}),
  },
}

export const isJudgedRegister = (name: string): name is JudgedRegister => Object.hasOwn(registerTraits, name)
export const judgedRegisters = Object.keys(registerTraits).filter(isJudgedRegister)
