import * as z from 'zod'
import { isRecordKind, recordKinds } from './records/kinds.ts'
import type { SheetKind } from './sheetKind.ts'

const kindSchema = z.string().refine(isRecordKind, { error: 'is no kind of record' })
const texts = z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1)])

/** Where a field's text comes from: a column (under any of several headers), a constant, or a template. */
export const fieldSourceSchema = z.union([
  z.strictObject({
    from: texts,
    /** Words of the sheet → words of the field. */
    map: z.record(z.string(), z.string()).optional(),
    /** For a word that `map` does not know; without it the word stays as it is. */
    otherwise: z.string().optional(),
  }),
  z.strictObject({ constant: z.string() }),
  /** `{row}` is the row number, `{Header}` the cell under a header. */
  z.strictObject({ template: z.string() }),
])
export type FieldSource = z.infer<typeof fieldSourceSchema>

const kindProfileSchema = z
  .strictObject({
    kind: kindSchema,
    /** A row belongs here when every named column holds one of its words; without conditions, every row left over. */
    where: z.record(z.string(), z.array(z.string()).min(1)).default({}),
    fields: z.record(z.string(), fieldSourceSchema),
  })
  .superRefine(({ kind, fields }, context) => {
    if (!isRecordKind(kind)) return
    const known: SheetKind['fields'] = recordKinds[kind].fields
    for (const name of Object.keys(fields)) {
      if (known[name] === undefined)
        context.addIssue({ code: 'custom', path: ['fields', name], message: `${kind} has no such field` })
    }
    for (const [name, field] of Object.entries(known)) {
      if (field.required && fields[name] === undefined) {
        context.addIssue({ code: 'custom', path: ['fields', name], message: 'is required and has no source' })
      }
    }
  })
export type KindProfile = z.infer<typeof kindProfileSchema>

/** How the columns of a foreign sheet become records: one or several kinds from one sheet. */
export const profileSchema = z.strictObject({
  name: z.string().min(1),
  /** Headers that must all be there for a row to be the header. */
  header: z.array(z.string()).min(1),
  kinds: z.array(kindProfileSchema).min(1),
})
export type Profile = z.infer<typeof profileSchema>
