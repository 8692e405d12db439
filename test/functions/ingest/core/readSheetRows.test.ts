import { describe, expect, it } from 'vitest'
import type { HeaderReader } from '../../../../functions/ingest/core/columnPlan.ts'
import { pipelineLane } from '../../../../functions/ingest/core/lanes.ts'
import { type AcceptedRow, readSheetRows } from '../../../../functions/ingest/core/readSheetRows.ts'
import type { RepeatedRow } from '../../../../schemas/repeatedRow.ts'
import { BatchRefused } from '../../../../functions/ingest/core/refusal.ts'
import { repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../../functions/ingest/core/templateHeader.ts'
import type { SheetFile } from '../../../../functions/ingest/read/sheet.ts'
import type { RejectedRow } from '../../../../schemas/rejectedRow.ts'
import { sheetFileOf } from '../../../support/sheetFileOf.ts'

const header = ['凭证号', '单位代码', '记账日期', '支出科目', '摘要', '金额(元)', '备注']
const row = (voucher: string, amount = '100', date = '2025-03-04') => [voucher, 'U001', date, '办公费', '', amount]

async function readFile(file: SheetFile, reader: HeaderReader = templateHeader('expense')) {
  const accepted: AcceptedRow<unknown>[] = []
  const rejected: RejectedRow[] = []
  const repeated: RepeatedRow[] = []
  const reading = await readSheetRows(file, reader, (kind) => pipelineLane(kind), repeatSet(), {
    accepted: (one) => accepted.push(one),
    rejected: (one) => rejected.push(one),
    repeated: (one) => repeated.push(one),
  })
  const { read, ...ends } = reading.rows
  expect(ends).toEqual({ accepted: accepted.length, rejected: rejected.length, repeats: repeated.length })
  expect(read).toBe(accepted.length + rejected.length + repeated.length)
  return { reading, accepted, rejected, repeated }
}

const refusalOf = async (file: SheetFile): Promise<string> => {
  const error: unknown = await readFile(file).catch((thrown: unknown) => thrown)
  return error instanceof BatchRefused ? error.refusal.code : `not refused: ${String(error)}`
}

describe('the rows of a file', () => {
  it('each end as accepted, rejected or repeat', async () => {
    const { reading, accepted, rejected, repeated } = await readFile(
      sheetFileOf({ 支出: [['某局支出表'], header, row('1'), row('2', '12,34'), undefined, row('1'), row('3')] }),
    )
    expect(reading.rows).toEqual({ read: 4, accepted: 2, rejected: 1, repeats: 1 })
    expect(accepted.map(({ sheet, row: at, kind }) => [sheet, at, kind])).toEqual([
      ['支出', 3, 'expense'],
      ['支出', 7, 'expense'],
    ])
    expect(JSON.parse(accepted[0]?.json ?? '')).toEqual({
      voucherNo: '1',
      unitCode: 'U001',
      date: '2025-03-04',
      account: '办公费',
      amount: 10_000,
    })
    expect(repeated).toEqual([
      { sheet: '支出', row: 6, content: accepted[0]?.content, first: { sheet: '支出', row: 3 } },
    ])
    expect(rejected.map(({ row: at }) => at)).toEqual([4])
    expect(reading.unknownColumns).toEqual(['备注'])
  })

  it('are rejected with every fault, each with its column, header and cell', async () => {
    const { rejected } = await readFile(sheetFileOf({ 支出: [header, ['1', '', '3月4日', '办公费', '', '1.234']] }))
    expect(rejected).toHaveLength(1)
    expect(rejected[0]).toMatchObject({
      sheet: '支出',
      row: 2,
      problems: [
        { code: 'REQUIRED', column: 'B', header: '单位代码', field: 'unitCode', cell: '' },
        { code: 'DATE_INCOMPLETE', column: 'C', header: '记账日期', field: 'date', cell: '3月4日' },
        { code: 'TOO_PRECISE', column: 'F', header: '金额(元)', field: 'amount', cell: '1.234' },
      ],
    })
    expect(rejected[0]?.problems[2]?.zh).toBe('小数超过两位，系统不作四舍五入')
  })

  it('keep what was written where it reads otherwise', async () => {
    const { accepted } = await readFile(sheetFileOf({ 支出: [header, row('1', '￥1,234.5元', '2025/3/4'), row('2')] }))
    expect(accepted.map(({ value }) => value)).toEqual([{ date: '2025/3/4', amount: '￥1,234.5元' }, { amount: '100' }])
  })

  it('that are totals are compared and not read', async () => {
    const { reading } = await readFile(
      sheetFileOf({
        支出: [
          header,
          row('1'),
          row('2', '50'),
          ['小计', '', '', '', '', '150'],
          row('3', '1'),
          ['合 计', '', '', '', '', '152'],
        ],
      }),
    )
    expect(reading.rows).toEqual({ read: 3, accepted: 3, rejected: 0, repeats: 0 })
    expect(reading.controlTotals).toEqual([
      { sheet: '支出', row: 4, field: 'amount', stated: 15_000, summed: 15_000 },
      { sheet: '支出', row: 6, field: 'amount', stated: 15_200, summed: 15_100 },
    ])
  })

  it('count in a total also when they are rejected or repeats, with what could be read of them', async () => {
    const { reading } = await readFile(
      sheetFileOf({
        支出: [header, row('1'), row('1'), row('', '7'), row('4', '不详'), ['合计', '', '', '', '', '207']],
      }),
    )
    expect(reading.rows).toEqual({ read: 4, accepted: 1, rejected: 2, repeats: 1 })
    expect(reading.controlTotals).toEqual([{ sheet: '支出', row: 6, field: 'amount', stated: 20_700, summed: 20_700 }])
  })

  it('are rejected when the spreadsheet lost digits of an identifier, and only of an identifier', async () => {
    const { rejected, accepted } = await readFile(
      sheetFileOf({
        支出: [
          header,
          { cells: row('24442000000012300000'), damaged: [0] },
          { cells: row('2', '100'), damaged: [5, 6] },
          { cells: row('2.4442E+19'), damaged: [0] },
        ],
      }),
    )
    expect(accepted.map(({ row: at }) => at)).toEqual([3])
    expect(
      rejected.map(({ row: at, problems }) => [at, problems.map(({ code, column, cell }) => [code, column, cell])]),
    ).toEqual([
      [2, [['NUMBER_DAMAGED', 'A', '24442000000012300000']]],
      [4, [['NUMBER_DAMAGED', 'A', '2.4442E+19']]],
    ])
  })
})

describe('the sheets of a file', () => {
  const titles = Array.from({ length: 20 }, (_unused, index) => [`说明${index}`])

  it('are all read, each with its own header and totals; those without a header are passed over', async () => {
    const other = ['金额', '记账日期', '凭证号', '单位代码', '支出科目']
    const { reading, accepted, repeated } = await readFile(
      sheetFileOf({
        填写说明: titles,
        一月: [header, row('1'), ['合计', '', '', '', '', '100']],
        空: [],
        二月: [
          ['标题'],
          other,
          ['5', '2025-02-01', '9', 'U001', '差旅费'],
          ['合计', '', '', '', ''],
          ['100', '2025-03-04', '1', 'U001', '办公费'],
        ],
      }),
    )
    expect(accepted.map(({ sheet, row: at }) => [sheet, at])).toEqual([
      ['一月', 2],
      ['二月', 3],
    ])
    expect(repeated.map(({ sheet, row: at }) => [sheet, at])).toEqual([['二月', 5]])
    expect(reading.controlTotals).toEqual([{ sheet: '一月', row: 3, field: 'amount', stated: 10_000, summed: 10_000 }])
  })

  it('without any header among them are refused', async () => {
    expect(await refusalOf(sheetFileOf({ 说明: titles, 空: [] }))).toBe('HEADER_NOT_FOUND')
    expect(await refusalOf(sheetFileOf({}))).toBe('HEADER_NOT_FOUND')
    expect(await refusalOf(sheetFileOf({ 说明: [header.slice(1)], 空: [] }))).toBe('COLUMNS_MISSING')
    expect(await refusalOf(sheetFileOf({ 支出: [[...header, '日期']] }))).toBe('COLUMNS_REPEATED')
    expect(await refusalOf(sheetFileOf({ 支出: [...titles, header, row('1')] }))).toBe('HEADER_NOT_FOUND')
  })

  it('with a header and no rows hold nothing, which is not wrong', async () => {
    const { reading } = await readFile(sheetFileOf({ 支出: [header] }))
    expect(reading.rows).toEqual({ read: 0, accepted: 0, rejected: 0, repeats: 0 })
  })

  it('are read the same in blocks of any size', async () => {
    const sheets = {
      一: [['标题'], header, ...Array.from({ length: 40 }, (_unused, index) => row(String(index % 30)))],
    }
    const whole = await readFile(sheetFileOf(sheets))
    expect(whole.reading.rows).toEqual({ read: 40, accepted: 30, rejected: 0, repeats: 10 })
    for (const blockRows of [1, 2, 14, 15, 16]) {
      expect((await readFile(sheetFileOf(sheets, blockRows))).reading).toEqual(whole.reading)
    }
  })

  it('in another order hold the same content', async () => {
    const [one, other] = [row('1'), row('2')]
    const first = await readFile(sheetFileOf({ 一: [header, one], 二: [header, other] }))
    const second = await readFile(sheetFileOf({ 甲: [header, other, one] }))
    expect(second.reading.content).toBe(first.reading.content)
    const third = await readFile(sheetFileOf({ 甲: [header, other, one, one] }))
    expect(third.reading.content).not.toBe(first.reading.content)
  })

  it('leave rows that belong to no kind counted apart', async () => {
    const reader: HeaderReader = (cells) => {
      const found = templateHeader('expense')(cells)
      if (!found.found) return found
      const { plan } = found
      return {
        ...found,
        plan: {
          ...plan,
          planRow: (line, at) => (line[0] === '2' ? { kind: undefined, cellOf: () => '' } : plan.planRow(line, at)),
        },
      }
    }
    const { reading } = await readFile(sheetFileOf({ 一: [header, row('1'), row('2'), row('3')] }), reader)
    expect(reading.otherRows).toBe(1)
    expect(reading.rows.read).toBe(2)
  })
})
