import { describe, expect, it } from 'vitest'
import { BatchRefused } from '../../../../functions/ingest/core/refusal.ts'
import { readProfile } from '../../../../functions/ingest/profile/readProfile.ts'
import { sheetFileOf } from '../../../support/sheetFileOf.ts'
import { readWith } from './readWith.ts'

const profile = readProfile(
  `name: small
header: [Day, Sum, Head]
kinds:
  - kind: vehicleCost
    where: {Head: [Fuel, Repair]}
    fields:
      voucherNo: {template: '{Page}/{row}'}
      unitCode: {from: [Unit, Dept], map: {Roads: U002}}
      at: {from: Day}
      costKind: {from: Head, map: {Fuel: 燃油}, otherwise: 其他}
      amount: {from: Sum}
  - kind: expense
    fields:
      voucherNo: {template: 'row-{row}'}
      unitCode: {from: [Unit, Dept], map: {Roads: U002}}
      date: {from: Day}
      account: {from: Head}
      amount: {from: Sum}
      payMethod: {constant: 公务卡}
`,
  'small.yaml',
)

const header = ['Page', 'Dept', 'Day', 'Head', 'Sum']
const read = (rows: readonly (readonly string[] | undefined)[], wanted?: 'expense' | 'vehicleCost') =>
  readWith(profile, sheetFileOf({ 'Spend 1': rows }), wanted === undefined ? {} : { wanted })

describe('a sheet read by a profile', () => {
  it('gives each row to the kind whose words it holds, the rest to the kind without conditions', async () => {
    const { records, rows } = await read([
      header,
      ['7', 'Roads', '2024-03-01', 'Fuel', '10.50'],
      ['7', 'Parks', '2024-03-02', ' Repair ', '-3'],
      ['8', 'Roads', '2024-03-03', 'Food', '1,234.56'],
      ['8', 'Roads', '2024-03-04', 'fuel', '2'],
    ])
    expect(rows).toEqual({ read: 4, accepted: 4, rejected: 0, repeats: 0 })
    expect(records).toEqual([
      {
        row: 2,
        kind: 'vehicleCost',
        record: { voucherNo: '7/2', unitCode: 'U002', at: '2024-03-01', costKind: 'fuel', amount: 1050 },
      },
      {
        row: 3,
        kind: 'vehicleCost',
        record: { voucherNo: '7/3', unitCode: 'Parks', at: '2024-03-02', costKind: 'other', amount: -300 },
      },
      {
        row: 4,
        kind: 'expense',
        record: {
          voucherNo: 'row-4',
          unitCode: 'U002',
          date: '2024-03-03',
          account: 'Food',
          amount: 123456,
          payMethod: '公务卡',
        },
      },
      {
        row: 5,
        kind: 'expense',
        record: {
          voucherNo: 'row-5',
          unitCode: 'U002',
          date: '2024-03-04',
          account: 'fuel',
          amount: 200,
          payMethod: '公务卡',
        },
      },
    ])
  })

  it('numbers rows as the sheet does, blank ones included', async () => {
    const { records } = await read([
      ['Spend of the month'],
      header,
      undefined,
      ['', 'Roads', '2024-03-01', 'Food', '1'],
    ])
    expect(records.map(({ record }) => record['voucherNo'])).toEqual(['row-4'])
  })

  it('finds a column under any of its headers, and refuses a sheet that has two of them', async () => {
    const cells = ['7', 'Roads', '2024-03-01', 'Food', '1']
    const under = (name: string) => read([header.with(1, name), cells])
    expect((await under('Unit')).records).toEqual((await under('Dept')).records)
    await expect(
      read([
        [...header, 'Unit'],
        [...cells, 'Parks'],
      ]),
    ).rejects.toMatchObject({
      refusal: { code: 'COLUMNS_REPEATED', en: expect.stringContaining('Dept') },
    })
  })

  it('counts rows of the other kind when one is asked for', async () => {
    const rows = [header, ['7', 'Roads', '2024-03-01', 'Fuel', '10.50'], ['7', 'Roads', '2024-03-02', 'Food', '3']]
    expect(await read(rows, 'expense')).toMatchObject({ otherRows: 1, rows: { read: 1, accepted: 1 } })
    expect(await read(rows, 'vehicleCost')).toMatchObject({ otherRows: 1, rows: { read: 1, accepted: 1 } })
  })

  it('tells a bad cell by the column and header it stands under in the sheet', async () => {
    const { rejectedRows, rows } = await read([header, ['7', 'Roads', '2024-13-01', 'Fuel', 'ten']])
    expect(rows).toEqual({ read: 1, accepted: 0, rejected: 1, repeats: 0 })
    expect(
      rejectedRows[0]?.problems.map(({ column, header: name, field, cell }) => [column, name, field, cell]),
    ).toEqual([
      ['C', 'Day', 'at', '2024-13-01'],
      ['E', 'Sum', 'amount', 'ten'],
    ])
  })

  it('refuses a sheet without the column of a required field, by all the headers it could have', async () => {
    const reading = read([
      ['Page', 'Day', 'Head', 'Sum'],
      ['7', '2024-03-01', 'Food', '1'],
    ])
    await expect(reading).rejects.toMatchObject({
      refusal: { code: 'COLUMNS_MISSING', en: expect.stringMatching(/Unit.*Dept/u) },
    })
  })

  it('refuses a sheet whose headers are not all there, naming the missing one', async () => {
    const reading = read([
      ['Day', 'Head'],
      ['2024-03-01', 'Food'],
    ])
    await expect(reading).rejects.toThrow(BatchRefused)
    await expect(reading).rejects.toMatchObject({
      refusal: { code: 'COLUMNS_MISSING', en: expect.stringContaining('Sum') },
    })
  })

  it('is the same content in whatever order the columns stand', async () => {
    const one = await read([header, ['7', 'Roads', '2024-03-01', 'Fuel', '10.50']])
    const other = await read([header.toReversed(), ['10.5', 'Fuel', '2024/3/1', 'Roads', '7']])
    expect(other.content).toBe(one.content)
  })
})
