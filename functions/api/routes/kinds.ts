import * as z from 'zod'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import { roleNames } from '../../../schemas/roles.ts'
import { sheetKindNames, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { route } from '../route.ts'

const kindSchema = z.object({
  kind: z.enum(sheetKindNames),
  zh: z.string(),
  en: z.string(),
  /** A list of the county, such as its vehicles, against what a unit reports of itself. */
  isRegister: z.boolean(),
  /** The template's columns, in order. */
  fields: z.array(z.object({ field: z.string(), zh: z.string(), en: z.string(), required: z.boolean() })),
})

const kinds = sheetKindNames.map((kind) => {
  const { zh, en, fields } = sheetKindOf(kind)
  const columns = Object.entries(fields).map(([field, about]) => ({
    field,
    zh: about.zh,
    en: about.en,
    required: about.required,
  }))
  return { kind, zh, en, isRegister: !isRecordKind(kind), fields: columns }
})

/** What can be uploaded. */
export const kindRoutes = [
  route({
    method: 'GET',
    path: '/kinds',
    zh: '可以报送的报表和登记册',
    en: 'The kinds of sheets that can be uploaded',
    roles: roleNames,
    response: z.object({ kinds: z.array(kindSchema) }),
    handle: async () => ({ kinds }),
  }),
] as const
