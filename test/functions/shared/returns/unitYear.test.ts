import { describe, expect, it } from 'vitest'
import { emptyYear } from '../../../../functions/shared/returns/returnsBook.ts'
import { enterBatch, fileNil, strikeBatch, withdrawNil } from '../../../../functions/shared/returns/unitYear.ts'
import type { UnitYear } from '../../../../schemas/returns.ts'
import { batchOf } from '../../../support/batchOf.ts'

const at = '2025-04-01T08:00:00.000Z'
const empty = emptyYear({ kind: 'reception', unit: batchOf().unit, year: 2025 })
const entry = (period: string, batch = 'b1') => ({ batch, period, receivedAt: at, accepted: 3, rejected: 0 })
const nil = (period: string) => ({ period, filedAt: at, filedBy: 'clerk' })
const withBatch = (period: string): UnitYear => enterBatch(empty, entry(period)).year!
const withNil = (period: string): UnitYear => fileNil(empty, nil(period)).year!

describe('a nil return and a batch with rows of one unit and kind', () => {
  it.each([
    ['2025-03', '2025-03'],
    ['2025-03', '2025-Q1'],
    ['2025-03', '2025'],
    ['2025-Q1', '2025-01'],
    ['2025', '2025-12'],
  ])('cannot stand side by side for %s and %s', (period, other) => {
    expect(fileNil(withBatch(period), nil(other))).toEqual({
      year: undefined,
      result: { outcome: 'rowsStand', batch: entry(period) },
    })
    expect(enterBatch(withNil(period), entry(other))).toEqual({ year: undefined, result: nil(period) })
  })

  it.each([
    ['2025-03', '2025-04'],
    ['2025-Q1', '2025-04'],
    ['2025-Q1', '2025-Q2'],
  ])('stand side by side for %s and %s', (period, other) => {
    expect(fileNil(withBatch(period), nil(other)).result).toMatchObject({ outcome: 'filed' })
    expect(enterBatch(withNil(period), entry(other)).year?.batches).toEqual([entry(other)])
  })
})

describe('a nil return', () => {
  it('is filed once; another period that covers one of its days is refused', () => {
    expect(fileNil(withNil('2025-03'), nil('2025-03'))).toMatchObject({
      year: undefined,
      result: { outcome: 'alreadyFiled' },
    })
    expect(fileNil(withNil('2025-03'), nil('2025-Q1')).result).toEqual({ outcome: 'overlaps', nil: nil('2025-03') })
  })

  it('that is taken back stays with its reason, and makes room for rows and for another', () => {
    const withdrawal = { reason: '补报了记录', by: 'clerk', at }
    expect(withdrawNil(withNil('2025-03'), '2025-Q1', withdrawal)).toEqual({ year: undefined, result: undefined })
    const { year, result } = withdrawNil(withNil('2025-03'), '2025-03', withdrawal)
    expect(result).toEqual({ ...nil('2025-03'), withdrawal })
    expect(enterBatch(year!, entry('2025-03')).result).toBeUndefined()
    const again = fileNil(year!, nil('2025-03')).year!
    expect(again.nils.map((each) => each.withdrawal?.reason)).toEqual(['补报了记录', undefined])
    expect(withdrawNil(again, '2025-03', withdrawal).year?.nils).toHaveLength(2)
  })
})

describe('a batch', () => {
  it('is entered once and struck without a trace, however often', () => {
    const year = withBatch('2025-03')
    expect(enterBatch(year, entry('2025-03'))).toEqual({ year: undefined, result: undefined })
    expect(strikeBatch(year, 'b2').year).toBeUndefined()
    const struck = strikeBatch(year, 'b1').year!
    expect(struck).toEqual(empty)
    expect(strikeBatch(struck, 'b1').year).toBeUndefined()
  })
})
