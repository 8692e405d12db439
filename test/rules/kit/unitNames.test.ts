import { describe, expect, it } from 'vitest'
import { registerLookup } from '../../../rules/kit/registers.ts'
import { isOwnName, samePlace, unitNamed } from '../../../rules/kit/unitNames.ts'
import { rowReader } from '../../../schemas/readRow.ts'
import { registerKinds } from '../../../schemas/registers/kinds.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const rows = [
  { code: 'U1', name: '县粮食局', fullTitle: '某县粮食局', validUntil: '2018-12-31' },
  { code: 'U2', name: '县粮食局', fullTitle: '某县粮食和储备局', validFrom: '2019-01-01' },
].map((cells: Readonly<Record<string, string>>) => {
  const read = rowReader(registerKinds.unit)((field) => cells[field] ?? '')
  if (!read.ok) throw new Error('the example rows must be readable')
  return read.row
})
const units = registerLookup({ unit: rows }).unit!

describe('units by name', () => {
  it('are those that bore the name on the day', () => {
    expect(unitNamed(units, '县粮食局', isoDate('2018-12-31'))?.code).toBe('U1')
    expect(unitNamed(units, '县粮食局', isoDate('2019-01-01'))?.code).toBe('U2')
    expect(unitNamed(units, '某县粮食局', isoDate('2018-12-31'))?.code).toBe('U1')
    expect(unitNamed(units, '某县粮食局', isoDate('2019-01-01'))).toBeUndefined()
    expect(unitNamed(units, '市粮食局', isoDate('2019-01-01'))).toBeUndefined()
  })
  it('know their own names', () => {
    expect(isOwnName(rows[0]!, '某县粮食局')).toBe(true)
    expect(isOwnName(rows[0]!, '粮食局')).toBe(false)
  })
  it('lie in one place when one name holds the other', () => {
    expect(samePlace('某县', '某县城关镇')).toBe(true)
    expect(samePlace('某县城关镇', '某县')).toBe(true)
    expect(samePlace('某县', '邻县')).toBe(false)
  })
})
