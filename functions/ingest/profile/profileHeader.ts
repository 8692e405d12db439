import { trimCell } from '../../../schemas/field/normalise.ts'
import type { KindProfile, Profile } from '../../../schemas/profile.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { ColumnPlan, HeaderReader, PlannedRow } from '../core/columnPlan.ts'
import { totalWordOf } from '../core/controlTotals.ts'
import { BatchRefused } from '../core/refusal.ts'
import { type IsoDate, isoDate } from '../../../schemas/values/isoDate.ts'
import { dutyProblems } from './dutyProblems.ts'
import { fieldReader } from './fieldReader.ts'
import { type ProfileColumns, profileColumns } from './profileColumns.ts'

/**
 * Reads the header of a foreign sheet by a profile. Rows of kinds other than `wanted` (when given) belong to none.
 * @throws BatchRefused when the profile has no rows of the wanted kind: every row would be passed over
 */
export function profileHeader(profile: Profile, wanted?: SheetKindName, today?: IsoDate): HeaderReader {
  if (today === undefined && profile.duties.some(({ notInFuture }) => notInFuture))
    throw new TypeError('a profile that forbids dates in the future needs to know the day')
  const kinds = profile.kinds.filter(({ kind }) => wanted === undefined || kind === wanted)
  if (kinds.length === 0) throw kindAbsent(profile, wanted ?? '')
  return (cells) => {
    const columns = profileColumns(profile, kinds, cells)
    const { missing, repeated, recognised } = columns
    if (missing.length > 0 || repeated.length > 0) return { found: false, recognised, missing, repeated }
    return { found: true, recognised, plan: columnPlan(profile, columns, cells, wanted, today) }
  }
}

const noRow: PlannedRow = { kind: undefined, cellOf: () => '' }
const nilRow: PlannedRow = { ...noRow, nil: true }

/** Whether any of the columns holds one of its words. */
function anyWord(
  conditions: Profile['nil'],
  indexOf: ProfileColumns['indexOf'],
): (cells: readonly string[]) => boolean {
  const columns = Object.entries(conditions).flatMap(([header, words]) => {
    const index = indexOf(header)
    return index === undefined ? [] : [{ index, words: new Set(words.map(trimCell)) }]
  })
  return (cells) => columns.some(({ index, words }) => words.has(trimCell(cells[index] ?? '')))
}

function columnPlan(
  { kinds, nil, duties }: Profile,
  { indexOf, unknown }: ProfileColumns,
  headers: readonly string[],
  wanted: SheetKindName | undefined,
  today: IsoDate = isoDate('9999-12-31'),
): ColumnPlan {
  const plans = kinds.map((each) => kindPlan(each, indexOf))
  // A total row stands for the rows of all kinds; the sum of one kind's rows would seem wrong beside it.
  const isForeignTotal = (cells: readonly string[]): boolean =>
    wanted !== undefined && plans.length > 1 && totalWordOf(cells) !== undefined
  const isNil = anyWord(nil, indexOf)
  return {
    headers,
    ...(duties.length > 0 && { dutyProblems: dutyProblems(duties, indexOf, today) }),
    unknownColumns: unknown,
    refusesColumn: (header) => kinds.some(({ kind }) => sheetKindOf(kind).confidential?.refusesColumn(header)),
    columnOf: (kind, field) => plans.find((plan) => plan.kind === kind)?.columnOf(field),
    planRow(cells, row) {
      if (isNil(cells)) return nilRow
      const plan = plans.find(({ holds }) => holds(cells))
      if (plan === undefined || (wanted !== undefined && plan.kind !== wanted) || isForeignTotal(cells)) return noRow
      return { kind: plan.kind, cellOf: (field) => plan.cellOf(field, cells, row) }
    },
  }
}

function kindPlan({ kind, where, fields }: KindProfile, indexOf: ProfileColumns['indexOf']) {
  const conditions = Object.entries(where).map(([header, words]) => ({
    index: indexOf(header),
    words: new Set(words.map(trimCell)),
  }))
  const readers = new Map(Object.entries(fields).map(([name, source]) => [name, fieldReader(source, indexOf)]))
  return {
    kind,
    holds: (cells: readonly string[]): boolean =>
      conditions.every(({ index, words }) => index !== undefined && words.has(trimCell(cells[index] ?? ''))),
    cellOf: (field: string, cells: readonly string[], row: number): string =>
      readers.get(field)?.read(cells, row) ?? '',
    columnOf: (field: string): number | undefined => readers.get(field)?.column,
  }
}

function kindAbsent({ name, kinds }: Profile, wanted: string): BatchRefused {
  const has = kinds.map(({ kind }) => kind)
  return new BatchRefused({
    code: 'PROFILE_KIND',
    zh: `列对应配置 ${name} 没有类别 ${wanted} 的行，只有 ${has.join('、')}。请改选类别或配置。`,
    en: `The column profile ${name} has no rows of kind ${wanted}, only ${has.join(', ')}. Choose another kind or profile.`,
  })
}
