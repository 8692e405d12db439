import type { Field } from './field/field.ts'
import { headerKey } from './field/normalise.ts'
import { numbered, ownCode } from './ownCode.ts'

export type Fields = Readonly<Record<string, Field<unknown>>>

type ValueOf<F> =
  F extends Field<infer Value, infer Required> ? (Required extends true ? Value : Value | undefined) : never

/** The row a kind's fields describe. A field that is not required is `undefined` when its cell was blank. */
export type RowOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** A table people upload: its names, its fields in template order, and how a row is identified. */
export interface SheetKind<Kind extends string = string, F extends Fields = Fields> {
  readonly kind: Kind
  readonly zh: string
  readonly en: string
  readonly fields: F
  /** Fields that together tell one row from another, whatever batch it came in. */
  readonly naturalKey: readonly string[]
  /** Fields of which a row must hold at least one. */
  readonly needsOneOf?: readonly string[]
  /** Set for a kind of which only named fields may ever be kept: no other column, and no cell that could not be read. */
  readonly confidential?: { readonly refusesColumn: (header: string) => boolean }
  /** Whether a stored value is a row of this kind: every field present that must be, each of its type. */
  isRow(value: unknown): value is RowOf<F>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Looks at every field of a row, in code of its own: see {@link ownCode}. */
const fieldsHolder = (fields: Fields): ((row: Readonly<Record<string, unknown>>) => boolean) => {
  const held = Object.entries(fields).map(([name, { required }], index) => {
    const cell = `row[${JSON.stringify(name)}]`
    return `(${cell} === undefined ? ${!required} : is${index}(${cell}))`
  })
  const checks = Object.values(fields).map(({ is }) => is)
  return ownCode(`(row) => ${held.join(' && ')}`, numbered('is', checks))
}

export function sheetKind<const Kind extends string, const F extends Fields>(
  definition: Omit<SheetKind<Kind, F>, 'isRow'> & {
    readonly naturalKey: readonly (keyof F & string)[]
    readonly needsOneOf?: readonly (keyof F & string)[]
  },
): SheetKind<Kind, F> {
  // Made where it is first needed: a page of the console shows fields and checks no rows.
  let holdsFields: ((row: Readonly<Record<string, unknown>>) => boolean) | undefined
  const isRow = (value: unknown): value is RowOf<F> =>
    isObject(value) && (holdsFields ??= fieldsHolder(definition.fields))(value)
  return { ...definition, isRow }
}

/** Every header text accepted for a kind, as {@link headerKey}, with the field it names. */
export function headerNames(kind: SheetKind): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [name, field] of Object.entries(kind.fields)) {
    for (const header of [field.zh, ...field.aliases, name]) {
      const key = headerKey(header)
      const taken = names.get(key)
      if (taken !== undefined && taken !== name)
        throw new Error(`${kind.kind}: header ${header} names ${taken} and ${name}`)
      names.set(key, name)
    }
  }
  return names
}
