import { headerKey, trimCell } from '../../../schemas/field/normalise.ts'
import type { FieldSource, KindProfile, Profile } from '../../../schemas/profile.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import type { SheetKindName } from '../../../schemas/sheetKinds.ts'
import type { ColumnPlan, HeaderReader } from '../core/columnPlan.ts'

type CellAt = (cells: readonly string[], row: number) => string

/** Reads the header of a foreign sheet by a profile. Rows of kinds other than `wanted` (when given) belong to none. */
export function profileHeader(profile: Profile, wanted?: SheetKindName): HeaderReader {
  const needed = profile.header.map((header) => ({ header, key: headerKey(header) }))
  return (cells) => {
    const indexOf = new Map<string, number>()
    for (const [index, header] of cells.entries()) {
      const key = headerKey(header)
      if (key !== '' && !indexOf.has(key)) indexOf.set(key, index)
    }
    const missing = needed.filter(({ key }) => !indexOf.has(key)).map(({ header }) => header)
    if (missing.length > 0) return { found: false, recognised: needed.length - missing.length, missing, repeated: [] }
    return { found: true, plan: columnPlan(profile, cells, (header) => indexOf.get(headerKey(header)), wanted) }
  }
}

type IndexOf = (header: string) => number | undefined

function columnPlan(
  { kinds }: Profile,
  headers: readonly string[],
  indexOf: IndexOf,
  wanted: SheetKindName | undefined,
): ColumnPlan {
  const plans = kinds.map((each) => kindPlan(each, indexOf))
  return {
    headers,
    unknownColumns: [],
    columnOf: (kind, field) => plans.find((plan) => plan.kind === kind)?.columnOf(field),
    planRow(cells, row) {
      const plan = plans.find(({ holds }) => holds(cells))
      if (plan === undefined || (wanted !== undefined && plan.kind !== wanted))
        return { kind: undefined, cellOf: () => '' }
      return { kind: plan.kind, cellOf: (field) => plan.cellOf(field)(cells, row) }
    },
  }
}

function kindPlan({ kind, where, fields }: KindProfile, indexOf: IndexOf) {
  if (!isRecordKind(kind)) throw new Error(`${String(kind)} is no kind of record`)
  const conditions = Object.entries(where).map(([header, words]) => ({ index: indexOf(header), words: new Set(words) }))
  const sources = new Map(Object.entries(fields).map(([name, source]) => [name, cellSource(source, indexOf)] as const))
  const blank: CellAt = () => ''
  return {
    kind,
    holds: (cells: readonly string[]): boolean =>
      conditions.every(({ index, words }) => index !== undefined && words.has(trimCell(cells[index] ?? ''))),
    cellOf: (field: string): CellAt => sources.get(field)?.read ?? blank,
    columnOf: (field: string): number | undefined => sources.get(field)?.column,
  }
}

function cellSource(
  source: FieldSource,
  indexOf: IndexOf,
): { readonly column: number | undefined; readonly read: CellAt } {
  if ('constant' in source) return { column: undefined, read: () => source.constant }
  if ('template' in source) {
    return {
      column: undefined,
      read: (cells, row) =>
        source.template.replaceAll(/\{([^}]+)\}/gu, (_whole, name: string) => {
          if (name === 'row') return String(row)
          const index = indexOf(name)
          return index === undefined ? '' : (cells[index] ?? '')
        }),
    }
  }
  const column = source.from.map(indexOf).find((index) => index !== undefined)
  const { map, otherwise } = source
  return {
    column,
    read(cells) {
      const cell = column === undefined ? '' : (cells[column] ?? '')
      if (map === undefined || cell === '') return cell
      return map[trimCell(cell)] ?? otherwise ?? cell
    },
  }
}
