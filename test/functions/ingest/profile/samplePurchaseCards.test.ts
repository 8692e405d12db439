import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pipelineLane } from '../../../../functions/ingest/core/lanes.ts'
import { type AcceptedRow, readSheetRows } from '../../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'
import { profileHeader } from '../../../../functions/ingest/profile/profileHeader.ts'
import { readProfile } from '../../../../functions/ingest/profile/readProfile.ts'
import { openSheet } from '../../../../functions/ingest/read/sheet.ts'
import type { RejectedRow } from '../../../../schemas/rejectedRow.ts'

const profilePath = resolve(import.meta.dirname, '../../../../samples/profiles/birmingham-purchase-cards.yaml')
const profile = readProfile(readFileSync(profilePath, 'utf8'), profilePath)

/** An invented sheet in the form of the real workbooks, so that the profile is tested where they are absent. */
async function read(wanted?: 'expense' | 'vehicleCost', repeats = repeatSet()) {
  const accepted: AcceptedRow<unknown>[] = []
  const rejected: RejectedRow[] = []
  const file = await openSheet(resolve(import.meta.dirname, 'fixtures/purchase-cards.csv'))
  const reading = await readSheetRows(file, profileHeader(profile, wanted), (kind) => pipelineLane(kind), repeats, {
    accepted: (row) => void accepted.push(row),
    rejected: (row) => void rejected.push(row),
    repeated: () => {},
  })
  const records = accepted.map(({ kind, row, json }) => ({ kind, row, ...JSON.parse(json) }))
  return { ...reading, records, rejectedRows: rejected }
}

describe('the purchase card profile on a small sheet', () => {
  it('keeps equal rows apart by their row number, the blank row below the header counted', async () => {
    const { records, rows } = await read()
    expect(rows).toEqual({ read: 6, accepted: 5, rejected: 1, repeats: 0 })
    expect(records.slice(0, 2)).toMatchObject([
      { voucherNo: 'row-3', kind: 'vehicleCost', costKind: 'fuel', amount: 5000, unitCode: 'CYP&F' },
      { voucherNo: 'row-4', kind: 'vehicleCost', costKind: 'fuel', amount: 5000, unitCode: 'CYP&F' },
    ])
  })

  it('makes vehicle words running costs and all else expense, refunds negative, units by one spelling', async () => {
    const { records } = await read()
    expect(records.slice(2)).toMatchObject([
      { kind: 'vehicleCost', costKind: 'repair', amount: 120_040, unitCode: 'Adult & Communities' },
      { kind: 'expense', account: 'Car Parking', amount: 3000, unitCode: 'DEVELOPMENT' },
      { kind: 'expense', account: 'Purchases Food', amount: -1234, unitCode: 'constructor' },
    ])
  })

  it('rejects a bad amount by its own column and header', async () => {
    const { rejectedRows } = await read()
    expect(rejectedRows).toMatchObject([
      { row: 8, problems: [{ column: 'C', header: 'ORIGINAL GROSS AMT', field: 'amount', cell: 'ten' }] },
    ])
  })

  it('names the columns it does not use', async () => {
    expect((await read()).unknownColumns).toEqual(['TRANS VAT DESC'])
  })

  it('gives the batch of each kind its rows and counts the rest', async () => {
    expect(await read('vehicleCost')).toMatchObject({ rows: { read: 3, accepted: 3 }, otherRows: 3 })
    expect(await read('expense')).toMatchObject({ rows: { read: 3, accepted: 2, rejected: 1 }, otherRows: 3 })
  })

  it('knows the same sheet again', async () => {
    const repeats = repeatSet()
    const first = await read(undefined, repeats)
    const second = await read(undefined, repeats)
    expect(second.content).toBe(first.content)
    expect(second.rows).toEqual({ read: 6, accepted: 0, rejected: 1, repeats: 5 })
  })
})
