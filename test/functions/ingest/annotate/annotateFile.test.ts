import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { annotateFile } from '../../../../functions/ingest/annotate/annotateFile.ts'
import { pipelineLane } from '../../../../functions/ingest/core/lanes.ts'
import { readSheetRows } from '../../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../../functions/ingest/core/templateHeader.ts'
import { openSheet } from '../../../../functions/ingest/read/sheet.ts'
import type { RejectedRow } from '../../../../schemas/rejectedRow.ts'

const folder = mkdtempSync(join(tmpdir(), 'annotate-'))
const header = ['凭证号', '单位代码', '记账日期', '支出科目', '摘要', '金额', '发票号码']
const good = ['Z1', 'U1', '2025-03-04', '办公费', '纸', '100', '25372000000012345678']
const bad = ['Z2', '', '2025', '办公费', '=HYPERLINK("http://x","y")', '12,34', '123']
const secret = ['Z3', 'U1', '2025-03-04', '办公费', '张某某 11010519491231002X', '1', '25372000000012345679']

async function annotated(name: string, bytes: Uint8Array | string, confidential = false) {
  const [from, to] = [join(folder, name), join(folder, `${name}.out.xlsx`)]
  const { writeFile } = await import('node:fs/promises')
  await writeFile(from, bytes)
  const file = await openSheet(from)
  const found: RejectedRow[] = []
  const reading = await readSheetRows(file, templateHeader('expense'), (kind) => pipelineLane(kind), repeatSet(), {
    accepted: () => undefined,
    rejected: (row) => void found.push(row),
    warned: (row) => void found.push(row),
    repeated: () => undefined,
  })
  await annotateFile(from, to, {
    file,
    problems: async function* problems() {
      yield* found
    },
    counts: reading.problems,
    headerRows: reading.headerRows,
    rows: reading.rows.read,
    confidential,
  })
  return { bytes: readFileSync(to), book: await openXlsx(readFileSync(to), { readStyles: true }), to }
}

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')

describe('the clerk’s own workbook', () => {
  it('comes back with bad cells red, odd ones amber, a comment in each, and its own look', async () => {
    const cells = new Map([['0,0', { style: { font: { bold: true } } }]])
    const own = await writeXlsx({ sheets: [{ name: '支出', rows: [header, good, bad], cells }] })
    const { book } = await annotated('own.xlsx', own)
    const [sheet, list] = book.sheets
    expect(sheet?.cells?.get('0,0')?.style?.font?.bold).toBe(true)
    expect(sheet?.cells?.get('2,1')?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(/FF9999$/) } })
    expect(sheet?.cells?.get('2,1')?.comment?.text).toContain('必填，不能为空')
    expect(sheet?.cells?.get('2,2')?.comment?.text).toContain('日期不完整')
    expect(sheet?.cells?.get('1,6')?.comment).toBeUndefined()
    expect(list?.name).toBe('错误清单')
    expect(list?.rows.slice(1).map((row) => [row[2], row[3], row[5]])).toEqual([
      ['3', 'B', 'REQUIRED'],
      ['3', 'C', 'DATE_INCOMPLETE'],
      ['3', 'F', 'NOT_MONEY'],
    ])
  })

  it('does not hand identity numbers back', async () => {
    const own = await writeXlsx({ sheets: [{ name: '支出', rows: [header, secret] }] })
    const { to } = await annotated('secret.xlsx', own)
    const texts: string[] = []
    const file = await openSheet(to)
    for (const index of file.sheets.keys())
      for await (const block of file.rows(index)) texts.push(...block.flatMap(({ cells }) => cells))
    expect(texts.join('|')).not.toContain('11010519491231002X')
    expect(texts.join('|')).toContain('**************002X')
  })
})

describe('a new workbook for a CSV', () => {
  it('has a summary, the list, and the rows with their reasons; formulas are texts in it', async () => {
    const { book } = await annotated('sheet.csv', csvOf([['某局支出表'], header, good, bad]))
    expect(book.sheets.map(({ name }) => name)).toEqual(['汇总', '错误清单', 'CSV'])
    const rows = book.sheets[2]
    expect(rows?.rows[1]?.slice(0, 3)).toEqual(['错误说明', '凭证号', '单位代码'])
    expect(rows?.rows[3]?.[0]).toContain('B列“单位代码”：必填，不能为空')
    expect(rows?.cells?.get('3,2')?.comment?.text).toContain('必填')
    expect(rows?.rows[3]?.[5]).toBe('=HYPERLINK("http://x","y")')
    expect([...(rows?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false)
    expect(book.sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['REQUIRED', 'NOT_MONEY']))
  })

  it('holds only the list where cells may not be kept', async () => {
    const { book } = await annotated('confidential.csv', csvOf([header, bad]), true)
    expect(book.sheets.map(({ name }) => name)).toEqual(['汇总', '错误清单'])
  })

  it('is the same bytes when written again', async () => {
    const first = await annotated('same.csv', csvOf([header, bad]))
    const again = await annotated('same.csv', csvOf([header, bad]))
    expect(again.bytes.equals(first.bytes)).toBe(true)
  })

  it('brings only the bad rows of a long file, all of them', async () => {
    const many = Array.from({ length: 20_500 }, (_, index) =>
      good.with(0, `Z${index}`).with(5, index < 600 ? 'x' : '1'),
    )
    const { book } = await annotated('long.csv', csvOf([header, ...many]))
    expect(book.sheets[2]?.rows).toHaveLength(601)
    expect(book.sheets[2]?.rows[600]?.[0]).toContain('第601行')
    expect(book.sheets[1]?.rows).toHaveLength(601)
  })
})
