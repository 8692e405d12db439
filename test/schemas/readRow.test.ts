import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowReader } from '../../schemas/readRow.ts'
import { reception } from '../../schemas/records/reception.ts'
import { unit } from '../../schemas/registers/unit.ts'
import { sheetKindNames, sheetKindOf } from '../../schemas/sheetKinds.ts'
import { cellsOf, receptionCells } from '../support/rows.ts'

const read = rowReader(reception)
const faultsOf = (cells: Readonly<Record<string, string>>) => {
  const result = read(cellsOf({ ...receptionCells, ...cells }))
  return result.ok ? [] : result.faults.map(({ field, fault, cell }) => ({ field, code: fault.code, cell }))
}

describe('reading a row', () => {
  it('gives each field its value, and undefined for a blank cell', () => {
    const result = read(cellsOf({ ...receptionCells, guestPaid: '　', letterDate: '2025年3月1日' }))
    if (!result.ok) throw new Error('not read')
    expect(result.row).toMatchObject({
      voucherNo: '记-0012',
      date: '2025-03-04',
      letterDate: '2025-03-01',
      guests: 5,
      item: 'workMeal',
      amount: 45_000,
      payMethod: 'officialCard',
    })
    expect(result.row.guestPaid).toBeUndefined()
    expect(reception.isRow(result.row)).toBe(true)
  })

  it('keeps zero and no, which are not blank', () => {
    const result = read(cellsOf({ ...receptionCells, companions: '0', amount: '0', guestPaid: '否' }))
    if (!result.ok) throw new Error('not read')
    expect(result.row).toMatchObject({ companions: 0, amount: 0, guestPaid: false })
  })

  it('tells every fault of a row at once, in the order of the template, with the cells as uploaded', () => {
    expect(
      faultsOf({
        voucherNo: '2.4442E+19',
        date: '2025-02-30',
        guestUnit: ' ',
        guests: '-1',
        item: '宴请',
        guestPaid: '不详',
        amount: ' 12,34 ',
        approvedAt: '2025-03-04 25:00',
      }),
    ).toEqual([
      { field: 'voucherNo', code: 'NUMBER_DAMAGED', cell: '2.4442E+19' },
      { field: 'date', code: 'NOT_A_DATE', cell: '2025-02-30' },
      { field: 'guestUnit', code: 'REQUIRED', cell: ' ' },
      { field: 'guests', code: 'NOT_A_COUNT', cell: '-1' },
      { field: 'item', code: 'NOT_A_CHOICE', cell: '宴请' },
      { field: 'guestPaid', code: 'NOT_YES_OR_NO', cell: '不详' },
      { field: 'amount', code: 'NOT_MONEY', cell: ' 12,34 ' },
      { field: 'approvedAt', code: 'NOT_A_TIME', cell: '2025-03-04 25:00' },
    ])
  })

  it('misses every required field of a blank row and no other', () => {
    const result = read(() => '')
    if (result.ok) throw new Error('read')
    const required = Object.entries(reception.fields).flatMap(([name, field]) => (field.required ? [name] : []))
    expect(result.faults.map(({ field }) => field)).toEqual(required)
    expect(new Set(result.faults.map(({ fault }) => fault.code))).toEqual(new Set(['REQUIRED']))
  })

  it('does not carry a fault over to the next row', () => {
    expect(faultsOf({ guests: 'x' })).toHaveLength(1)
    expect(faultsOf({})).toEqual([])
  })
})

describe('a stored row', () => {
  it('is one of the kind when each field has its type', () => {
    expect(unit.isRow({ code: 'U001', name: '某局' })).toBe(true)
    expect(unit.isRow({ code: 'U001', name: '某局', validFrom: '2025-01-01' })).toBe(true)
    for (const other of [
      { code: 'U001' },
      { code: '', name: '某局' },
      { code: 'U001', name: 1 },
      { code: 'U001', name: '某局', validFrom: '2025-02-30' },
      { code: 'U001', name: '某局', parent: null },
      [],
      null,
      'U001',
    ]) {
      expect(unit.isRow(other)).toBe(false)
    }
  })
})

describe.each(sheetKindNames)('whatever a row of %s is read from', (name) => {
  const kind = sheetKindOf(name)
  const fields = Object.entries(kind.fields)
  const odd = [
    '',
    ' ',
    '0',
    '-1',
    '1.005',
    '2025-02-29',
    '45658',
    '45658.5',
    '9'.repeat(20),
    'U001',
    '是',
    '#N/A',
    '、',
    '～',
  ]
  const cell = fc.constantFrom(...odd, ...fields.flatMap(([, { example, choices }]) => [example, ...choices]))
  const good = fc.record(
    Object.fromEntries(fields.map(([field, { example, choices }]) => [field, fc.constantFrom(example, ...choices)])),
  )

  it('it is a row of the kind, or tells what is wrong', () => {
    const reader = rowReader(kind)
    fc.assert(
      fc.property(good, fc.dictionary(fc.constantFrom(...fields.map(([field]) => field)), cell), (cells, others) => {
        const result = reader(cellsOf({ ...cells, ...others }))
        if (result.ok) expect(kind.isRow(result.row)).toBe(true)
        else expect(result.faults.length).toBeGreaterThan(0)
      }),
    )
  })
})
