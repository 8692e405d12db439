import type * as z from 'zod'
import type { CellFault } from './cellFault.ts'
import type { CellWarningCode } from './cellWarning.ts'

/** What a person reads about a field: the template's header, what else a sheet may call it, and a note. */
export interface FieldText {
  readonly zh: string
  readonly en: string
  /** Other headers accepted for this field. The field's own name is always accepted too. */
  readonly aliases?: readonly string[]
  readonly note?: string
  /** A cell of the template's example row, where that of the type says too little. */
  readonly example?: string
  readonly required?: boolean
  /** Holds names of persons: withheld from whoever does not need them, and never logged. */
  readonly personal?: boolean
}

/**
 * One field of a record or register: from this one value come the cell parser, the template's header, the stored
 * shape, the API schema and the label on the page.
 */
export interface Field<Value, Required extends boolean = boolean> {
  readonly zh: string
  readonly en: string
  readonly aliases: readonly string[]
  readonly note: string | undefined
  readonly required: Required
  /** Name of the field's type, for templates and documentation. */
  readonly type: string
  /** Words allowed in a cell, when there is a closed list. */
  readonly choices: readonly string[]
  /** Whether it holds names of persons. */
  readonly personal: boolean
  /** Identifiers lose digits when a spreadsheet turns them into numbers. */
  readonly identifier: boolean
  /** What a good cell looks like. */
  readonly example: string
  /** Why a value that was read should be looked at again. */
  warn?(value: Value): CellWarningCode | undefined
  /** Reads the text of a cell that is not blank. */
  readonly read: (cell: string) => Value | CellFault
  /** Whether a stored value has this field's type. */
  readonly is: (value: unknown) => value is Value
  /** The value as a cell of a sheet would hold it; `read(show(value))` is the value again. */
  show(value: Value): string
  readonly schema: z.ZodType<Value>
}

/** `required: true` in the text makes the value's type without `undefined`. */
export type RequiredOf<Text extends FieldText> = Text extends { readonly required: true } ? true : false

/** The part of a field that its type decides. */
export type FieldType<Value> = Pick<Field<Value>, 'type' | 'example' | 'read' | 'is' | 'show' | 'schema'> &
  Partial<Pick<Field<Value>, 'choices' | 'identifier' | 'warn'>>

const isRequired = <Text extends FieldText>(text: Text): text is Text & { readonly required: true } =>
  text.required === true

/** Joins what people read with what the type decides. */
export function field<Value, const Text extends FieldText>(
  text: Text,
  type: FieldType<Value>,
): Field<Value, RequiredOf<Text>>
export function field<Value>(text: FieldText, type: FieldType<Value>): Field<Value> {
  return {
    choices: [],
    identifier: false,
    ...type,
    personal: text.personal === true,
    schema: text.personal === true ? type.schema.meta({ personal: true }) : type.schema,
    example: text.example ?? type.example,
    zh: text.zh,
    en: text.en,
    aliases: text.aliases ?? [],
    note: text.note,
    required: isRequired(text),
  }
}
