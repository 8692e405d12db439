import { headerKey } from '../../../schemas/field/normalise.ts'
import type { FieldSource, KindProfile, Profile } from '../../../schemas/profile.ts'
import { recordKinds } from '../../../schemas/records/kinds.ts'
import type { SheetKind } from '../../../schemas/sheetKind.ts'

/** A row read as the header of a foreign sheet. */
export interface ProfileColumns {
  /** Where the column of a header stands, if it is there. */
  readonly indexOf: (header: string) => number | undefined
  /** Headers that must be there and are not; variants of one header joined by ' / '. */
  readonly missing: readonly string[]
  /** Headers that name a column the profile uses and that another column names already. */
  readonly repeated: readonly string[]
  /** Headers the profile does not mention. */
  readonly unknown: readonly string[]
  /** How many of the headers that make a row the header were found. */
  readonly recognised: number
}

const placeholder = /\{([^{}]+)\}/gu

/** Headers a template names; `{row}` is none. */
const templateHeaders = (template: string): readonly string[] =>
  [...template.matchAll(placeholder)].flatMap(([, name]) => (name === undefined || name === 'row' ? [] : [name]))

/** The text of a template with each placeholder given its value. */
export const fillTemplate = (template: string, valueOf: (name: string) => string): string =>
  template.replaceAll(placeholder, (_whole, name: string) => valueOf(name))

/** The columns a source reads, each as the headers it may stand under. */
const columnsRead = ({ from, template = '' }: FieldSource): readonly (readonly string[])[] => [
  ...(from === undefined ? [] : [from]),
  ...templateHeaders(template).map((header) => [header]),
]

interface Column {
  readonly headers: readonly string[]
  readonly required: boolean
}

function columnsOfKind({ kind, fields }: KindProfile): readonly Column[] {
  const known: SheetKind['fields'] = recordKinds[kind].fields
  return Object.entries(fields).flatMap(([name, source]) =>
    columnsRead(source).map((headers) => ({ headers, required: known[name]?.required === true })),
  )
}

/**
 * Reads cells as headers. `kinds` are those whose rows are wanted: a sheet without a column that a required field of
 * theirs is read from is refused whole, rather than every row of it.
 */
export function profileColumns(
  { header, kinds: all, nil, duties }: Profile,
  kinds: readonly KindProfile[],
  cells: readonly string[],
): ProfileColumns {
  const places = new Map<string, number[]>()
  for (const [index, cell] of cells.entries()) {
    const key = headerKey(cell)
    if (key !== '') places.set(key, [...(places.get(key) ?? []), index])
  }
  const placesOf = (headers: readonly string[]): readonly number[] =>
    [...new Set(headers.map(headerKey))].flatMap((key) => places.get(key) ?? [])

  const found = header.filter((each) => places.has(headerKey(each)))
  const used: readonly Column[] = [
    ...header.map((each) => ({ headers: [each], required: true })),
    ...kinds.flatMap(columnsOfKind),
  ]
  const missing = used.filter(({ headers, required }) => required && placesOf(headers).length === 0)
  const repeated = used.flatMap(({ headers }) => placesOf(headers).slice(1))
  const judged = duties.flatMap(({ columns, by = [], notAfter = [] }) => columns.concat(by, notAfter))
  const mentioned = new Set(
    [...header, ...Object.keys(nil), ...judged, ...all.flatMap(columnsOfKind).flatMap(({ headers }) => headers)].map(
      headerKey,
    ),
  )
  return {
    indexOf: (name) => places.get(headerKey(name))?.[0],
    missing: [...new Set(missing.map(({ headers }) => headers.join(' / ')))],
    repeated: [...new Set(repeated)].map((index) => cells[index] ?? ''),
    unknown: cells.filter((cell) => headerKey(cell) !== '' && !mentioned.has(headerKey(cell))),
    recognised: found.length,
  }
}
