import { BatchRefused } from './refusal.ts'
import type { ColumnPlan, HeaderReader } from './columnPlan.ts'
import type { SheetRow } from '../read/sheet.ts'
import { twoRowHeader } from './twoRowHeader.ts'

/** Title rows, a unit line and a period line may stand above the header, but not a page of text. */
export const headerWithinRows = 15

export interface FoundHeader {
  readonly plan: ColumnPlan
  /** Position of the header among the rows given; of its lower row where it stands in two. */
  readonly position: number
}

/**
 * Finds the header among the first rows of a sheet, in one row or in two. One row that has every column it must is the
 * header; it is the upper of two where the row below names more columns.
 */
export function findHeader(rows: readonly SheetRow[], read: HeaderReader): FoundHeader | NearestMiss {
  const first = rows.slice(0, headerWithinRows)
  const inTwoRows = (lower: number) => {
    const joined = twoRowHeader(first[lower - 1]?.cells ?? [], first[lower]?.cells ?? [])
    return joined && read(joined)
  }
  let nearest: NearestMiss = { row: undefined, recognised: 0, missing: [], repeated: [] }
  for (const [position, { cells, row }] of first.entries()) {
    const header = read(cells)
    if (header.found) {
      const both = inTwoRows(position + 1)
      const fuller = both?.found === true && both.recognised > header.recognised
      return fuller ? { plan: both.plan, position: position + 1 } : { plan: header.plan, position }
    }
    if (header.recognised > nearest.recognised) nearest = { row, ...header }
  }
  for (const [position, { row }] of first.entries()) {
    const both = inTwoRows(position)
    if (both?.found === true) return { plan: both.plan, position }
    if (both !== undefined && both.recognised > nearest.recognised) nearest = { row, ...both }
  }
  return nearest
}

/** The row that came nearest to being a header. */
export interface NearestMiss {
  readonly row: number | undefined
  readonly recognised: number
  readonly missing: readonly string[]
  readonly repeated: readonly string[]
}

/** Share of the columns that must be known for a row to be meant as the header. */
const nearly = 0.6
const fewest = 3

/** Whether a row was meant as the header and falls short of it. */
export const isNearlyHeader = ({ recognised, missing, repeated }: NearestMiss): boolean =>
  recognised >= fewest && (repeated.length > 0 || recognised >= nearly * (recognised + missing.length))

/** The refusal of a sheet that has no good header, naming every missing column together; `sheet` where there are several. */
export function headerRefusal({ row, missing, repeated }: NearestMiss, sheet?: string): BatchRefused {
  if (row === undefined) {
    return new BatchRefused({
      code: 'HEADER_NOT_FOUND',
      zh: `前${headerWithinRows}行内没有找到表头。请使用模板的表头，或为该表配置列对应关系。`,
      en: `No header was found in the first ${headerWithinRows} rows. Use the template's headers, or give a column profile.`,
    })
  }
  if (repeated.length > 0) {
    return new BatchRefused({
      code: 'COLUMNS_REPEATED',
      zh: `${sheet === undefined ? '' : `工作表“${sheet}”`}第${row}行表头中以下列重复对应同一字段：${repeated.join('、')}。请只保留一列。`,
      en: `In the header (${sheet === undefined ? '' : `sheet "${sheet}", `}row ${row}) these columns name a field that another column names already: ${repeated.join(', ')}. Keep one.`,
    })
  }
  return new BatchRefused({
    code: 'COLUMNS_MISSING',
    zh: `${sheet === undefined ? '' : `工作表“${sheet}”`}第${row}行表头缺少必填列：${missing.join('、')}。请补齐后重新上传。`,
    en: `The header (${sheet === undefined ? '' : `sheet "${sheet}", `}row ${row}) lacks required columns: ${missing.join(', ')}. Add them and upload the file again.`,
  })
}
