import * as z from 'zod'
import { CellFault, cellFaultText } from './field/cellFault.ts'
import type { Field } from './field/field.ts'
import { headerKey, trimCell } from './field/normalise.ts'
import { profileDutySchema } from './profileDuty.ts'
import { isRecordKind, recordKindNames, recordKinds } from './records/kinds.ts'
import type { SheetKind } from './sheetKind.ts'

/** What is wrong, and what to do about it; the English text is the issue's message. */
const issue = (path: readonly string[], zh: string, en: string) => ({
  code: 'custom' as const,
  path: [...path],
  message: en,
  params: { zh },
})

const nameShape = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/** Names stand in addresses and file names, so only letters, digits and hyphens. */
export const profileNameSchema = z.string().refine((name) => nameShape.test(name), {
  error: 'must be 1 to 64 small letters, digits and hyphens, with no hyphen at either end',
  params: { zh: '应为1至64个小写字母、数字或连字符，首尾不能是连字符' },
})

const kindSchema = z.string().refine(isRecordKind, {
  error: `is no kind of record; write one of ${recordKindNames.join(', ')}`,
  params: { zh: `不是记录类别，应为 ${recordKindNames.join('、')} 之一` },
})

const headerSchema = z.string().refine((header) => headerKey(header) !== '', {
  error: 'is blank, or all in brackets, and would match no header; write the header text of the sheet',
  params: { zh: '为空或全部在括号内，对不上任何表头；请写表中的表头文字' },
})
const oneOrMore = (text: z.ZodString) => z.union([text.transform((one) => [one]), z.array(text).min(1)])

/** Where a field's text comes from: exactly one of a column, a constant and a template. */
const fieldSourceSchema = z
  .strictObject({
    /** The header of a column, or the several headers it goes by in different sheets. */
    from: oneOrMore(headerSchema).optional(),
    /** How dates are written in the column where day and month could be taken for each other: 03/07/2024. */
    dateOrder: z.enum(['dayMonthYear', 'monthDayYear']).optional(),
    /** Signs that stand in the cells and say nothing: a currency sign. */
    without: z.array(z.string().min(1)).min(1).optional(),
    /** A blank cell holds what the row above it holds, as in a sheet of merged cells. */
    fillDown: z.literal(true).optional(),
    /** Words of the sheet → words of the field. */
    map: z.record(z.string(), z.string()).optional(),
    /** For a word that `map` does not know; without it the word stays as it is. A blank cell stays blank. */
    otherwise: z.string().optional(),
    constant: z.string().optional(),
    /** `{row}` is the row number, `{Header}` the cell under a header. */
    template: z.string().optional(),
  })
  .superRefine(({ from, map, otherwise, constant, template, dateOrder, without, fillDown }, context) => {
    if (from === undefined && (dateOrder ?? without ?? fillDown) !== undefined) {
      context.addIssue(
        issue([], 'dateOrder、without、fillDown 须与 from 同用', 'has dateOrder, without or fillDown, which need from'),
      )
    }
    if ([from, constant, template].filter((each) => each !== undefined).length !== 1) {
      context.addIssue(
        issue([], '必须且只能写 from、constant、template 之一', 'needs exactly one of from, constant and template'),
      )
    }
    if (from === undefined && (map !== undefined || otherwise !== undefined)) {
      context.addIssue(issue([], 'map 和 otherwise 须与 from 同用', 'has map or otherwise, which need from'))
    }
    if (map === undefined && otherwise !== undefined) {
      context.addIssue(issue(['otherwise'], '须与 map 同用，请补 map 或删除本项', 'needs map; add it or remove this'))
    }
    if (template !== undefined && /[{}]/u.test(template.replaceAll(/\{[^{}]+\}/gu, ''))) {
      context.addIssue(
        issue(['template'], '花括号不成对，应如 {row}', 'has an unpaired brace; write {row} or {Header}'),
      )
    }
  })
export type FieldSource = z.infer<typeof fieldSourceSchema>

/** The words a profile itself puts into a field, each with where it stands. */
const wordsOf = ({ constant, otherwise, map = {} }: FieldSource): readonly (readonly [readonly string[], string])[] => [
  ...(constant === undefined ? [] : [[['constant'], constant] as const]),
  ...(otherwise === undefined ? [] : [[['otherwise'], otherwise] as const]),
  ...Object.entries(map).map(([word, becomes]) => [['map', word], becomes] as const),
]

/** Why a field can never take a word; `undefined` when it can. A mapped word may be blank: the cell then counts as blank. */
function unreadable(
  field: Field<unknown>,
  place: string | undefined,
  word: string,
): readonly [string, string] | undefined {
  const cell = trimCell(word)
  if (cell === '')
    return place === 'constant' ? ['不能为空', 'is blank; write the text or remove the field'] : undefined
  const read = field.read(cell)
  if (!(read instanceof CellFault)) return undefined
  const { zh, en } = cellFaultText[read.code]
  const expected = read.expected === undefined ? '' : `: ${read.expected}`
  return [`“${word}”${zh}${expected}`, `“${word}” ${en}${expected}`]
}

const kindProfileSchema = z
  .strictObject({
    kind: kindSchema,
    /** A row belongs here when every named column holds one of its words; without conditions, every row left over. */
    where: z.record(headerSchema, oneOrMore(z.string())).default({}),
    fields: z.record(z.string(), fieldSourceSchema),
  })
  .superRefine(({ kind, fields }, context) => {
    if (!isRecordKind(kind)) return
    const known: SheetKind['fields'] = recordKinds[kind].fields
    const names = Object.keys(known).join(', ')
    for (const [name, source] of Object.entries(fields)) {
      const field = Object.hasOwn(known, name) ? known[name] : undefined
      if (field === undefined) {
        const zh = `${kind} 没有这个字段，可用字段：${names}`
        context.addIssue(issue(['fields', name], zh, `${kind} has no such field; it has ${names}`))
        continue
      }
      for (const [place, word] of wordsOf(source)) {
        const why = unreadable(field, place[0], word)
        if (why !== undefined) context.addIssue(issue(['fields', name, ...place], ...why))
      }
    }
    for (const [name, field] of Object.entries(known)) {
      if (!field.required || Object.hasOwn(fields, name)) continue
      const zh = `必填字段“${field.zh}”没有来源，请写 from、constant 或 template`
      context.addIssue(
        issue(['fields', name], zh, `is required (${field.en}) and has no source; give from, constant or template`),
      )
    }
  })
export type KindProfile = z.infer<typeof kindProfileSchema>

/** How the columns of a foreign sheet become records: one or several kinds from one sheet. */
export const profileSchema = z
  .strictObject({
    name: profileNameSchema,
    /** Headers that must all be there for a row to be the header. */
    header: z.array(headerSchema).min(1),
    /** Rows that say there is nothing to report: any of the columns holds one of its words. They are no records. */
    nil: z.record(headerSchema, oneOrMore(z.string())).default({}),
    /** What the form asks of its rows beyond what our kinds ask, often from a date on. */
    duties: z.array(profileDutySchema).default([]),
    /** A row belongs to the first kind whose conditions hold. */
    kinds: z.array(kindProfileSchema).min(1),
  })
  .superRefine(({ header, kinds }, context) => {
    const needed = new Set(header.map(headerKey))
    const seen = new Set<string>()
    let takesAll = false
    for (const [index, { kind, where }] of kinds.entries()) {
      const path = ['kinds', String(index)]
      if (takesAll) {
        const zh = '永远轮不到：前面一类没有 where，已收下其余各行；请把没有 where 的类别放在最后'
        const en = 'is never reached: a kind before it has no where and takes every row; put that kind last'
        context.addIssue(issue(path, zh, en))
      }
      if (seen.has(kind)) {
        const en = `${kind} stands twice; put its conditions into one entry`
        context.addIssue(issue([...path, 'kind'], `${kind} 出现两次，请合并为一项`, en))
      }
      for (const column of Object.keys(where)) {
        if (needed.has(headerKey(column))) continue
        const zh = '行的归类取决于此列，请把它也写进 header'
        const en = 'decides which kind a row is, so it must be in every sheet: list it under header too'
        context.addIssue(issue([...path, 'where', column], zh, en))
      }
      seen.add(kind)
      takesAll ||= Object.keys(where).length === 0
    }
  })
export type Profile = z.infer<typeof profileSchema>
