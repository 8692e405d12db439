import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../../../schemas/batch.ts'
import { cellFaultText } from '../../../../schemas/field/cellFault.ts'
import { rejectedRowSchema } from '../../../../schemas/rejectedRow.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { ingestBench } from '../../../support/ingestBench.ts'

const csv = (...rows: readonly string[]): string => ['凭证号,单位代码,记账日期,支出科目,金额', ...rows, ''].join('\n')
const row = (voucher: number, unit: string, amount = '100') => `${voucher},${unit},2025-03-04,办公费,${amount}`
const unitOf = (unit: string) => batchOf({ unit: unit as Batch['unit'] }).unit

/** What came of a file that was registered for a unit. */
async function sent(unit: string, content: string) {
  const bench = ingestBench({ batch: { kind: 'expense', unit: unitOf(unit) }, content })
  await bench.ingest()
  const rejected = bench.objects.lines('rejected/county/b1.ndjson.gz').map((line) => rejectedRowSchema.parse(line))
  const chunks = [...bench.objects.objects.keys()].filter((key) => key.startsWith('chunks/'))
  const kept = chunks.flatMap((key) => bench.objects.lines(key)) as { readonly record: { readonly unitCode: string } }[]
  return { batch: await bench.batches.get('b1'), rejected, kept: kept.map(({ record }) => record.unitCode) }
}

describe('rows that name another unit than their batch', () => {
  it('are rejected with code, row and column, and the others are taken', async () => {
    const { batch, rejected, kept } = await sent('U001', csv(row(1, 'U001'), row(2, 'U002'), row(3, ' U001 ')))
    expect(batch).toMatchObject({ state: 'checking', rows: { read: 3, accepted: 2, rejected: 1, repeats: 0 } })
    expect(rejected).toEqual([
      {
        sheet: 'CSV',
        row: 3,
        problems: [
          {
            code: 'OTHER_UNIT',
            severity: 'error',
            column: 'B',
            header: '单位代码',
            field: 'unitCode',
            cell: 'U002',
            expected: 'U001',
            zh: `${cellFaultText.OTHER_UNIT.zh}：U001`,
            en: `${cellFaultText.OTHER_UNIT.en}: U001`,
            hint: cellFaultText.OTHER_UNIT.hint,
          },
        ],
      },
    ])
    expect(kept).toEqual(['U001', 'U001'])
    expect(batch?.problems).toEqual({ OTHER_UNIT: { severity: 'error', cells: 1 } })
  })

  it('tell their other faults at once; a row without a unit tells only that', async () => {
    const { rejected } = await sent('U001', csv(row(1, 'U002', '五百'), row(2, ''), row(3, 'U001', '五百')))
    const codes = rejected.map(({ problems }) => problems.map(({ code }) => code).toSorted())
    expect(codes).toEqual([['NOT_MONEY', 'OTHER_UNIT'], ['REQUIRED'], ['NOT_MONEY']])
  })

  it('are the county itself’s too; only the county’s finance office sends for all', async () => {
    expect((await sent('U001', csv(row(1, 'GOV')))).kept).toEqual([])
    const all = await sent('GOV', csv(row(1, 'U001'), row(2, 'U002'), row(3, 'GOV')))
    expect(all).toMatchObject({ rejected: [], kept: ['U001', 'U002', 'GOV'] })
  })

  it('are never kept, whatever units a file names', async () => {
    const units = fc.constantFrom('U001', 'U002', 'U01', 'u001', 'Ｕ００１', 'GOV', '')
    await fc.assert(
      fc.asyncProperty(fc.array(units, { minLength: 1, maxLength: 12 }), async (named) => {
        const { batch, rejected, kept } = await sent('U001', csv(...named.map((unit, index) => row(index, unit))))
        expect(kept.filter((unit) => unit !== 'U001')).toEqual([])
        expect(kept.length + rejected.length).toBe(named.length)
        expect(batch?.rows).toMatchObject({ read: named.length, accepted: kept.length, rejected: rejected.length })
      }),
      { numRuns: 30 },
    )
  })
})
