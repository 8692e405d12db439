import { describe, expect, it } from 'vitest'
import { pipelineLane } from '../../../../functions/ingest/core/lanes.ts'
import { readSheetRows } from '../../../../functions/ingest/core/readSheetRows.ts'
import { BatchRefused } from '../../../../functions/ingest/core/refusal.ts'
import { repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../../functions/ingest/core/templateHeader.ts'
import { profileHeader } from '../../../../functions/ingest/profile/profileHeader.ts'
import { readProfile } from '../../../../functions/ingest/profile/readProfile.ts'
import type { RejectedRow } from '../../../../schemas/rejectedRow.ts'
import { ingestBench } from '../../../support/ingestBench.ts'
import { sheetFileOf } from '../../../support/sheetFileOf.ts'

const header = ['人员编号', '报告类别', '报告年度', '事项发生日期', '报送日期', '是否齐全']
const row = ['P001', '年度', '2024', '', '2025-01-20', '是']

async function readRows(rows: readonly (readonly string[])[], reader = templateHeader('personalFiling')) {
  const accepted: string[] = []
  const rejected: RejectedRow[] = []
  await readSheetRows(sheetFileOf({ 报送: rows }), reader, (kind) => pipelineLane(kind), repeatSet(), {
    accepted: ({ json }) => accepted.push(json),
    rejected: (one) => rejected.push(one),
    repeated: () => {},
  })
  return { accepted, rejected }
}

const refusalOf = async (...given: Parameters<typeof readRows>) => {
  const error: unknown = await readRows(...given).catch((thrown: unknown) => thrown)
  if (error instanceof BatchRefused) return error.refusal
  throw new Error('it was not refused')
}

describe('a sheet of personal-matters filings', () => {
  it('is taken with the columns of filing status, and one that only notes', async () => {
    const { accepted } = await readRows([['个人有关事项报告（房产等）报送情况'], [...header, '备注'], [...row, '']])
    expect(accepted.map((json) => JSON.parse(json))).toEqual([
      { officialCode: 'P001', filingKind: 'annual', forYear: 2024, filedOn: '2025-01-20', complete: true },
    ])
  })

  it('is refused whole for a column of contents, named by its letter', async () => {
    const refusal = await refusalOf([
      [...header, '备注', '房产（套）', '婚姻变化'],
      [...row, '', '三套', '离婚'],
    ])
    expect(refusal.code).toBe('CONTENTS_REFUSED')
    expect(refusal.zh).toContain('第H、I列')
    expect(refusal.en).toContain('Columns H, I')
    expect(refusal.zh + refusal.en).not.toMatch(/房产|三套|离婚/u)
  })

  it('is refused for a group of columns named above the header', async () => {
    const refusal = await refusalOf([
      ['', '', '', '', '', '', '配偶、子女', ''],
      [...header, '姓名', '称谓'],
      [...row, '张某某', '子'],
    ])
    expect(refusal.code).toBe('CONTENTS_REFUSED')
  })

  it('is refused through a column profile as well', async () => {
    const profile = readProfile(
      [
        'name: filings',
        `header: [${header.join(', ')}]`,
        'kinds:',
        '  - kind: personalFiling',
        '    fields:',
        ...header.map((zh, index) => {
          const name = ['officialCode', 'filingKind', 'forYear', 'eventDate', 'filedOn', 'complete'][index]
          return `      ${name}: {from: ${zh}}`
        }),
      ].join('\n'),
      'filings.yaml',
    )
    expect(
      (
        await refusalOf(
          [
            [...header, '存款'],
            [...row, '1'],
          ],
          profileHeader(profile),
        )
      ).code,
    ).toBe('CONTENTS_REFUSED')
  })

  it('keeps no cell that could not be read', async () => {
    const { accepted, rejected } = await readRows([header, ['P001', '年度', '2024', '', '2025-01-20', '缺房产一套']])
    expect(accepted).toEqual([])
    expect(JSON.stringify(rejected)).not.toContain('房产')
    expect(rejected).toMatchObject([{ row: 2, problems: [{ code: 'NOT_YES_OR_NO', column: 'F', cell: '***' }] }])
  })

  it('needs a date or a year in every row', async () => {
    const { rejected } = await readRows([header, ['P001', '年度', '', '', '', '否']])
    expect(rejected[0]?.problems.map(({ code, header: at }) => [code, at])).toEqual([
      ['ONE_NEEDED', '报告年度'],
      ['ONE_NEEDED', '事项发生日期'],
      ['ONE_NEEDED', '报送日期'],
    ])
  })

  it('leaves nothing of a refused file in the store', async () => {
    const content = `${[...header, '股票'].join(',')}\n${[...row, '某股'].join(',')}\n`
    const bench = ingestBench({ batch: { kind: 'personalFiling' }, content })
    await bench.ingest()
    const batch = await bench.batches.get('b1')
    expect(batch).toMatchObject({ state: 'refused', refusal: { code: 'CONTENTS_REFUSED' } })
    expect(JSON.stringify(batch)).not.toMatch(/股票|某股/u)
    expect(bench.objects.writes).toEqual([])
  })
})
