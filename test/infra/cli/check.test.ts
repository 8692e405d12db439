import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../functions/ingest/read/support/gb18030.ts'
import { writeXlsxParts } from '../../functions/ingest/read/support/writeXlsxParts.ts'
import { csv, lianzheng, root, traceOf, workFolder } from './program.ts'
import { expenseHeader, meal, paper, receptionHeader, trip, tripHeader } from './sheets.ts'

const { folder, write } = workFolder()
const clean = write('clean.csv', csv(expenseHeader, paper))
const flagged = write('flagged.csv', csv(receptionHeader, meal('现金')))
const broken = write('broken.csv', csv(expenseHeader, paper.with(2, '2025-13-04').with(7, '许多')))

const json = async (...words: readonly string[]) => {
  const run = await lianzheng('check', ...words, '--json')
  expect(run.out.trimEnd().split('\n')).toHaveLength(1)
  return { code: run.code, err: run.err, document: JSON.parse(run.out) }
}

describe.concurrent('the exit code', () => {
  it('is 0 when nothing is flagged, and says within which checks', async () => {
    const { code, out, err } = await lianzheng('check', clean)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('1 rows read = 1 accepted + 0 rejected + 0 repeats')
    expect(out).toMatch(/Incomplete scope: no findings within \d+ of \d+ checks due; \d+ could not be judged/u)
    expect(out).toMatch(
      /^Unit +Records +Due +Done +Flagged +Undetermined +Share\nU\d+ +1 +\d+ +\d+ +0 +\d+ +[\d.]+%$/mu,
    )
  })

  it('is 1 when something is flagged, even beside rows that could not be read', async () => {
    const { code, out } = await lianzheng('check', flagged, broken)
    expect(code).toBe(1)
    expect(out).toContain('2 rows read = 1 accepted + 1 rejected + 0 repeats')
    expect(out).toMatch(/R16 breach\s+U001\s+.*flagged\.csv row 2\s+450\.00 yuan paid in cash/u)
  })

  it('is 2 when rows could not be read, each told by row, column, cell and problem', async () => {
    const other = await json(clean, '--unit', 'U999')
    expect(other.code).toBe(2)
    expect(JSON.stringify(other.document)).toContain('OTHER_UNIT')
    expect((await lianzheng('check', clean, '--unit', '')).err).toContain('--unit takes a unit code')
    const { code, out } = await lianzheng('check', broken)
    expect(code).toBe(2)
    expect(out).toContain('1 rows read = 0 accepted + 1 rejected + 0 repeats')
    expect(out).toMatch(
      /\[NOT_A_DATE\] 1 cells\..*\n.*broken\.csv row 2 column C "记账日期": "2025-13-04" is not a date.*\n.*\[NOT_MONEY\] 1 cells\..*\n.*column H "金额": "许多" /u,
    )
  })
})

describe.concurrent('a file of several sheets', () => {
  it('tells in which of them a row stands', async () => {
    const sheet = (name: string, cells: readonly string[]) => ({ name, rows: [[...receptionHeader], [...cells]] })
    const bad = meal('公务卡').with(2, '2025-13-04')
    const book = await writeXlsx({ sheets: [sheet('一月', meal('现金')), sheet('二月', bad)] })
    const { out } = await lianzheng('check', write('months.xlsx', book))
    expect(out).toMatch(/R16 breach\s+U001\s+.*months\.xlsx sheet "一月" row 2\s/u)
    expect(out).toMatch(/months\.xlsx sheet "二月" row 2 column C /u)
  })
})

describe.concurrent('a rule that fires on most of a sheet', () => {
  const many = Array.from({ length: 60 }, () => meal('现金'))
  const flood = write('flood.csv', csv(receptionHeader, ...many.map((cells, index) => cells.with(0, `记-${index}`))))
  it('is told before the findings, with what to look at first, and in the document for machines', async () => {
    const { out } = await lianzheng('check', flood)
    expect(out).toMatch(
      /^! The rule “.*cash.*” fired on 60 of the 60 records it could judge .*the data and the limit/imu,
    )
    const { document } = await json(flood)
    expect(document.loudRules).toContainEqual(
      expect.objectContaining({ rule: 'reception.cash-payment', flagged: 60, judged: 60, zh: expect.any(String) }),
    )
    const quiet = await json(flagged)
    expect(quiet.document.loudRules).toEqual([])
  })
})

describe.concurrent('bad input is told in one line, with a code and without a trace', () => {
  const pdf = write('scan.csv', '%PDF-1.7\n')
  it.each([
    ['a file that is not there', [`${folder}/none.csv`], /none\.csv: there is no such file \[FILE_ENOENT\]/u],
    ['a folder', [folder], /it is a folder, not a file \[FILE_EISDIR\]/u],
    ['a PDF by another name', [pdf], /found: PDF.*\[FILE_TYPE\]/u],
    ['an empty file', [write('empty.csv', '')], /\[FILE_EMPTY\]/u],
    ['a sheet of something else', [write('odd.csv', 'a,b\n1,2\n')], /No header was found.*\[HEADER_NOT_FOUND\]/u],
    ['a sheet of another kind', [clean, '--kind', 'trip'], /lacks required columns: .*车牌号.*\[COLUMNS_MISSING\]/u],
    ['no folder of registers', [clean, '--registers', `${folder}/none`], /there is no such file \[FILE_ENOENT\]/u],
    ['no profile', [clean, '--profile', `${folder}/none.yaml`], /none\.yaml: there is no such file/u],
    ['a wrong profile', [clean, '--profile', write('p.yaml', 'name: p\nkinds: 1\n')], /p\.yaml.*line 2/u],
  ])('%s', async (_what, words, told) => {
    const { code, out, err } = await lianzheng('check', ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(told)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(traceOf(err)).toBeNull()
  })

  it.each([
    ['no words', [], /^$/u],
    ['no such command', ['judge'], /there is no command "judge"/u],
    ['a command that every object has', ['toString'], /there is no command "toString"/u],
    ['no file', ['check'], /check needs at least one file/u],
    ['an unknown kind', ['check', clean, '--kind', 'dinner'], /no kind "dinner"; one of reception, trip/u],
    ['an unknown option', ['check', clean, '--fast'], /--fast/u],
    ['an unknown language', ['check', clean, '--language', 'fr'], /--language takes zh or en/u],
    ['rules with an unknown command', ['rules', 'lint'], /rules has the commands list, show and test; not "lint"/u],
    ['rules test without a file', ['rules', 'test'], /needs at least one file/u],
  ])('%s: with the usage', async (_what, words, told) => {
    const { code, out, err } = await lianzheng(...words)
    expect(code).toBe(2)
    expect(err.split('\n')[0]).toMatch(told)
    expect(`${out}${err}`).toContain('lianzheng check FILE…')
    expect(traceOf(err)).toBeNull()
  })

  it('in Chinese when asked', async () => {
    const { err } = await lianzheng('check', `${folder}/none.csv`, '--language', 'zh')
    expect(err).toContain('文件不存在')
  })

  it('is a document too with --json', async () => {
    const { code, document } = await json(pdf)
    expect(code).toBe(2)
    expect(document).toEqual({
      error: { file: pdf, code: 'FILE_TYPE', zh: expect.any(String), en: expect.stringContaining('PDF') },
    })
  })
})

describe.concurrent('--json', () => {
  it('is one document whose counts agree with what it lists', async () => {
    const twice = write(
      'twice.csv',
      csv(receptionHeader, meal('现金'), meal('现金'), meal('公务卡', '记-2'), meal('支票')),
    )
    const { code, document } = await json(twice, clean, broken)
    expect(code).toBe(1)
    const { summary, findings, rejected, coverage, files } = document
    expect(summary).toMatchObject({ read: 6, accepted: 3, rejected: 2, repeats: 1 })
    expect(summary.flagged).toBe(
      new Set(findings.flatMap((each: any) => each.sources.map(({ file, row }: any) => `${file} ${row}`))).size,
    )
    expect(summary.undetermined).toBeGreaterThan(0)
    expect(
      rejected.map(({ file, row, problems }: any) => [file, row, problems.map((each: any) => each.field)]),
    ).toEqual([
      [twice, 5, ['payMethod']],
      [broken, 2, ['date', 'amount']],
    ])
    expect(findings.filter((each: any) => each.rule === 'reception.cash-payment')).toMatchObject([
      {
        row: 'R16',
        grade: 'breach',
        unit: 'U001',
        values: { amount: 45000 },
        basis: { instrument: 'RECEP-2013' },
        sources: [{ file: twice, sheet: 'CSV', row: 2, kind: 'reception' }],
      },
    ])
    expect(coverage['reception.cash-payment']).toEqual({ pass: 1, flagged: 1, notApplicable: 0, undetermined: {} })
    expect(files.map(({ file, kinds, read }: any) => [file, kinds, read])).toEqual([
      [twice, ['reception'], 4],
      [clean, ['expense'], 1],
      [broken, ['expense'], 1],
    ])
  })

  it('finds the kind from the headers, and takes it when told', async () => {
    const trips = write('trips.csv', csv(tripHeader, trip))
    const found = await json(trips, flagged, clean)
    expect(found.document.files.map(({ kinds }: any) => kinds)).toEqual([['trip'], ['reception'], ['expense']])
    const told = await json(trips, '--kind', 'trip')
    expect(told.document.files[0]).toMatchObject({ kinds: ['trip'], accepted: 1 })
  })

  it('says the same of a sheet in GB18030 and of one in a workbook', async () => {
    const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`
    const rows = [receptionHeader, meal('现金')].map((cells) => `<row>${cells.map(text).join('')}</row>`).join('')
    const chinese = write('chinese.csv', encodeGb18030(csv(receptionHeader, meal('现金'))))
    const workbook = write('workbook.xlsx', writeXlsxParts({ rows }))
    const [utf8, ...others] = await Promise.all([json(flagged), json(chinese), json(workbook)])
    const told = ({ document }: Awaited<ReturnType<typeof json>>) => ({
      ...document,
      files: undefined,
      findings: document.findings.map((each: any) => ({ ...each, sources: each.sources.map(({ row }: any) => row) })),
    })
    expect(told(utf8).findings.length).toBeGreaterThan(0)
    for (const other of others) expect(told(other)).toEqual(told(utf8))
  })
})

describe.concurrent('--registers', () => {
  it('judges by the local standards of the folder', async () => {
    write(
      'local/standard.csv',
      csv(
        ['层级', '标准名称', '生效日期', '标准值', '计量单位', '依据文件'],
        ['county', 'reception.mealCapPerHead', '2024-01-01', '50', 'yuan/person/meal', '县办发〔2024〕1号'],
      ),
    )
    const without = await json(flagged)
    expect(without.document.coverage['reception.meal-cap'].undetermined).toEqual({
      'noLocalStandard:reception.mealCapPerHead': 1,
    })
    const { document } = await json(flagged, '--registers', `${folder}/local`)
    expect(document.findings.find((each: any) => each.rule === 'reception.meal-cap')).toMatchObject({
      excess: 10_000,
      values: { amount: 45_000, people: 7, cap: 5_000, limit: 35_000 },
    })
  })

  it('refuses a register with a bad row, named by file, row and column', async () => {
    write(
      'bad/vehicles-2025.csv',
      csv(['车牌号', '单位代码', '排气量'], ['京A00001', 'U001', '1.8'], ['京A00002', 'U001', '很大']),
    )
    const { code, out, err } = await lianzheng('check', clean, '--registers', `${folder}/bad`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/vehicles-2025\.csv: 1 rows of the register.*Row 3: C 排气量 "很大".*\[REGISTER_INCOMPLETE\]/u)
  })

  it('refuses standards nobody can judge by, named by file and row', async () => {
    write(
      'wrong/standard.csv',
      csv(
        ['层级', '标准名称', '生效日期', '失效日期', '标准值', '计量单位', '依据文件'],
        ['county', 'reception.mealCapPerHead', '2014-01-01', '2015-12-31', '50', 'yuan/person/meal', '某文件'],
        ['county', 'reception.mealCapPerHead', '2016-02-01', '', '60', 'yuan/person/meal', '某文件'],
        ['county', 'reception.mealcap', '2016-02-01', '', '60', 'yuan/person/meal', '某文件'],
      ),
    )
    const { code, out, err } = await lianzheng('check', clean, '--registers', `${folder}/wrong`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /wrong\/standard\.csv: .*row 4: there is no parameter.*row 3: .*2015-12-31.*\[STANDARDS_WRONG\]/u,
    )
  })

  it('refuses a standard without a source, named by its row', async () => {
    write(
      'sourceless/standard.csv',
      csv(
        ['层级', '标准名称', '生效日期', '标准值', '计量单位', '依据文件'],
        ['county', 'reception.mealCapPerHead', '2014-01-01', '50', 'yuan/person/meal', ''],
      ),
    )
    const { code, err } = await lianzheng('check', clean, '--registers', `${folder}/sourceless`)
    expect(code).toBe(2)
    expect(err).toMatch(/Row 2: F 依据文件.*\[REGISTER_INCOMPLETE\]/u)
  })
})

describe('--profile', () => {
  it('reads a foreign sheet as records of several kinds', async () => {
    const foreign = write(
      'foreign.csv',
      csv(
        [
          'Directorate',
          'TRANS DATE',
          'ORIGINAL GROSS AMT',
          'MERCHANT NAME',
          'CARD NUMBER',
          'TRANS CAC DESC 1',
          'TRANS CAC DESC 2',
        ],
        ['Roads', '2016-04-01', '40.01', 'Station', '*1', 'Vehicle Fuel', 'Diesel'],
        ['Roads', '2016-04-02', '9.99', 'Shop', '*1', 'Stationery', 'Pens'],
      ),
    )
    const { document } = await json(foreign, '--profile', `${root}/samples/profiles/birmingham-purchase-cards.yaml`)
    expect(document.summary).toMatchObject({ read: 2, accepted: 2, rejected: 0 })
    expect(document.files[0].kinds.toSorted()).toEqual(['expense', 'vehicleCost'])
  })
})
