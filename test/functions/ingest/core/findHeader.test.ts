import { describe, expect, it } from 'vitest'
import { anyHeader } from '../../../../functions/ingest/core/anyHeader.ts'
import { columnsOf } from '../../../../functions/ingest/core/columns.ts'
import { columnLetters } from '../../../../functions/shared/xlsx/columnLetters.ts'
import { findHeader, headerRefusal, headerWithinRows } from '../../../../functions/ingest/core/findHeader.ts'
import { templateHeader } from '../../../../functions/ingest/core/templateHeader.ts'
import { recordKindNames } from '../../../../schemas/records/kinds.ts'
import { registerKindNames } from '../../../../schemas/registers/kinds.ts'
import { type SheetKindName, sheetKindNames, sheetKindOf } from '../../../../schemas/sheetKinds.ts'

const rowsOf = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ row: index + 1, cells }))
const unitHeader = ['单位代码', '单位名称']
const requiredHeaders = (kind: SheetKindName): readonly string[] =>
  Object.values(sheetKindOf(kind).fields).flatMap(({ zh, required }) => (required ? [zh] : []))

describe('columns', () => {
  it('are found by header in any order; blank headers are no columns', () => {
    const columns = columnsOf(sheetKindOf('unit'), ['单位名称（全称）', '', '单位编码*', '备注', ' '])
    expect([...columns.indexOf]).toEqual([
      ['name', 0],
      ['code', 2],
    ])
    expect(columns).toMatchObject({ unknown: ['备注'], missing: [], repeated: [] })
  })

  it('are named like a spreadsheet names them', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ])
  })
})

describe('the header', () => {
  const read = templateHeader('unit')

  it('may stand below a title, a unit line and blank rows', () => {
    const rows = rowsOf(['某县单位名录'], ['填报单位：某局', '', '单位：元'], unitHeader, ['U001', '某局'])
    expect(findHeader(rows, read)).toMatchObject({ position: 2 })
  })

  it(`may stand in row ${headerWithinRows} and not below`, () => {
    const title = Array.from({ length: headerWithinRows - 1 }, () => ['标题'])
    expect(findHeader(rowsOf(...title, unitHeader), read)).toMatchObject({ position: headerWithinRows - 1 })
    const miss = findHeader(rowsOf(...title, ['标题'], unitHeader), read)
    expect(miss).toEqual({ row: undefined, recognised: 0, missing: [], repeated: [] })
    if ('plan' in miss) throw new Error('found')
    expect(headerRefusal(miss).refusal).toMatchObject({ code: 'HEADER_NOT_FOUND' })
  })

  it('that lacks columns is refused naming them all together, in the row that came nearest', () => {
    const miss = findHeader(
      rowsOf(['公务接待'], ['金额'], ['凭证号', '单位代码', '日期', '金额', '来宾人数']),
      templateHeader('reception'),
    )
    if ('plan' in miss) throw new Error('found')
    expect(miss).toMatchObject({ row: 3, recognised: 5 })
    expect(headerRefusal(miss).refusal).toEqual({
      code: 'COLUMNS_MISSING',
      zh: '第3行表头缺少必填列：来宾单位、陪餐人数、接待事由、费用项目、支付方式。请补齐后重新上传。',
      en: 'The header (row 3) lacks required columns: 来宾单位, 陪餐人数, 接待事由, 费用项目, 支付方式. Add them and upload the file again.',
    })
  })

  it('that names a field twice is refused, even when nothing is missing', () => {
    const miss = findHeader(rowsOf(['单位代码', '单位名称', '单位编码']), read)
    if ('plan' in miss) throw new Error('found')
    const { refusal } = headerRefusal(miss)
    expect(refusal.code).toBe('COLUMNS_REPEATED')
    expect(refusal.zh).toContain('第1行表头中以下列重复对应同一字段：单位编码')
  })
})

describe('a header of any kind', () => {
  const read = anyHeader([...recordKindNames, ...registerKindNames])

  it.each(sheetKindNames)('is known for %s by its template', (kind) => {
    const header = read(Object.values(sheetKindOf(kind).fields).map(({ zh }) => zh))
    if (!header.found) throw new Error('not found')
    expect(header.plan.planRow([], 1).kind).toBe(kind)
    expect(header.plan.unknownColumns).toEqual([])
  })

  it.each(recordKindNames)('is known for %s by its required columns alone', (kind) => {
    const header = read(requiredHeaders(kind))
    if (!header.found) throw new Error('not found')
    expect(header.plan.planRow([], 1).kind).toBe(kind)
  })

  it('is the complete one rather than the one that knows more of the row', () => {
    const cells = [...requiredHeaders('reception').slice(1), '单位名称']
    const header = anyHeader(['reception', 'unit'])(cells)
    if (!header.found) throw new Error('not found')
    expect(header.plan.planRow([], 1).kind).toBe('unit')
  })

  it('misses the columns of the kind that came nearest', () => {
    expect(read(requiredHeaders('trip').slice(1))).toMatchObject({ found: false, missing: ['单位代码'] })
    expect(read(['标题'])).toMatchObject({ found: false, recognised: 0 })
    expect(anyHeader([])(['标题'])).toEqual({ found: false, recognised: 0, missing: [], repeated: [] })
  })
})
