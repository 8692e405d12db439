import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repeatSet } from '../../../../functions/ingest/core/repeatSet.ts'
import { readProfile } from '../../../../functions/ingest/profile/readProfile.ts'
import { openSheet } from '../../../../functions/ingest/read/sheet.ts'
import { readWith } from './readWith.ts'

/** Real workbooks of a city council, beside the checkout where they are present. */
const folder = resolve(import.meta.dirname, '../../../../../shared/data/birmingham-purchase-cards')
const present = existsSync(folder)
const profilePath = resolve(import.meta.dirname, '../../../../samples/profiles/birmingham-purchase-cards.yaml')
const profile = readProfile(readFileSync(profilePath, 'utf8'), profilePath)

const totals = present
  ? readFileSync(resolve(folder, 'control_totals.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [file = '', rows, sum = '', refunds, , , fuel, first, last] = line.split(',')
        return {
          file,
          rows: Number(rows),
          // Read as text, so that the comparison is to the penny.
          sum: BigInt(sum.replace('.', '')),
          refunds: Number(refunds),
          fuel: Number(fuel),
          first,
          last,
        }
      })
  : []

const open = (file: string) => openSheet(resolve(folder, 'raw', file))

describe.skipIf(!present)('purchase cards by profile (needs ../shared/data/birmingham-purchase-cards)', () => {
  it('has four workbooks to read', () => {
    expect(totals).toHaveLength(4)
    for (const { sum } of totals) expect(sum).toBeGreaterThan(40_000_000n)
  })

  it.each(totals)('$file agrees with its control totals', async ({ file, ...expected }) => {
    const { records, rejectedRows, rows, otherRows } = await readWith(profile, await open(file))
    expect(rejectedRows).toEqual([])
    expect({ ...rows, otherRows }).toEqual({
      read: expected.rows,
      accepted: expected.rows,
      rejected: 0,
      repeats: 0,
      otherRows: 0,
    })
    const amounts = records.map(({ record }) => Number(record['amount']))
    const dates = records.map(({ record }) => String(record['at'] ?? record['date']).slice(0, 10)).toSorted()
    expect({
      rows: records.length,
      sum: amounts.reduce((sum, amount) => sum + BigInt(amount), 0n),
      refunds: amounts.filter((amount) => amount < 0).length,
      fuel: records.filter(({ kind, record }) => kind === 'vehicleCost' && record['costKind'] === 'fuel').length,
      first: dates[0],
      last: dates.at(-1),
    }).toEqual(expected)
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['vehicleCost', 'expense']))
  })

  it('knows June for May again: one digest, and every row a repeat', async () => {
    const repeats = repeatSet()
    const may = await readWith(profile, await open('purchasecardtransactionsmay2014.xls'), { repeats })
    const june = await readWith(profile, await open('purchasecardtransactionsjune2014.xls'), { repeats })
    expect(june.content).toBe(may.content)
    expect(may.rows).toEqual({ read: 4573, accepted: 4573, rejected: 0, repeats: 0 })
    expect(june.rows).toEqual({ read: 4573, accepted: 0, rejected: 0, repeats: 4573 })
    const april = await readWith(profile, await open('purchasecardtransactionsapril2014.xls'))
    expect(april.content).not.toBe(may.content)
  })

  it('gives a batch of one kind its rows and counts the others', async () => {
    const file = 'publish-spend-april-2016.xls'
    const all = await readWith(profile, await open(file))
    const vehicles = await readWith(profile, await open(file), { wanted: 'vehicleCost' })
    const expenses = await readWith(profile, await open(file), { wanted: 'expense' })
    expect([...vehicles.records, ...expenses.records].toSorted((a, b) => a.row - b.row)).toEqual(all.records)
    expect(vehicles.otherRows).toBe(expenses.rows.read)
    expect(expenses.otherRows).toBe(vehicles.rows.read)
    expect(vehicles.rows.read).toBeGreaterThan(519)
  })
})
