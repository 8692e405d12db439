import { describe, expect, it } from 'vitest'
import { OptionsError, countyOptions } from '../../../samples/generator/options.ts'

describe('options', () => {
  it('lets staff and fleet grow with the units', () => {
    expect(countyOptions({ units: 160 })).toMatchObject({ officials: 1_200, vehicles: 400 })
  })

  it.each([
    [{ units: 2 }, 'units is 2; it must be a whole number from 3 to 5000'],
    [{ receptions: 1.5 }, 'receptions is 1.5; it must be a whole number from 0 to 20000000'],
    [{ plantedReceptions: 0.3 }, 'plantedReceptions is 0.3; it must be a share from 0 to 0.2'],
    [{ officials: 100 }, 'officials is 100; 80 units need at least 160'],
    [{ from: '2011-12' }, 'the period 2011-12 to 2025-12 must lie within 2012-01 and 2099-12'],
    [{ from: '2024-05', until: '2024-04' }, 'the period starts in 2024-05 and ends before that, in 2024-04'],
    [
      { vehicles: 10, trips: 20_000 },
      '20000 trips are more than 10 vehicles can make in the period; ask for at least 14 vehicles',
    ],
  ])('refuses %j', (wanted, message) => {
    expect(() => countyOptions(wanted as never)).toThrow(new OptionsError(message))
  })

  it.each([{ units: 3 }, { plantedReceptions: 0.2 }, { vehicles: 14, trips: 20_000 }, { from: '2012-01' as never }])(
    'accepts %j',
    (wanted) => expect(countyOptions(wanted)).toMatchObject(wanted),
  )
})
