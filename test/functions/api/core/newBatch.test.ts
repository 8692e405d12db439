import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchId, newBatch } from '../../../../functions/api/core/newBatch.ts'
import { uploadOf, objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { batchSchema, registrationSchema } from '../../../../schemas/batch.ts'

const registration = registrationSchema.parse({
  kind: 'reception',
  unit: 'U001',
  period: '2025-03',
  fileName: '接待.xlsx',
  sha256: '0'.repeat(64),
})

describe('the id of a batch', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 8, maxLength: 16 })
  const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

  it('orders by the time of registration', () => {
    fc.assert(
      fc.property(time, time, digits, digits, (one, other, a, b) => {
        fc.pre(one.getTime() !== other.getTime())
        expect(batchId(one, a) < batchId(other, b)).toBe(one < other)
      }),
    )
  })

  it('can stand in the name of an object', () => {
    fc.assert(
      fc.property(time, digits, (now, random) => {
        const batch = batchId(now, random)
        expect(batch).toMatch(/^\d{8}t\d{9}z-[0-9a-f]{8}$/u)
        expect(uploadOf(objectKeys.upload('county', batch))).toEqual({ jurisdiction: 'county', batch })
      }),
    )
  })
})

describe('a new batch', () => {
  it('is registered, with nothing planned, read or judged', () => {
    const batch = newBatch(registration, 'county', new Date('2025-04-01T08:00:00.000Z'), 'abcdef0123456789')
    expect(batch).toEqual({
      ...registration,
      id: '20250401t080000000z-abcdef01',
      jurisdiction: 'county',
      state: 'registered',
      judging: 1,
      registeredAt: '2025-04-01T08:00:00.000Z',
      chunksPlanned: 0,
      chunksChecked: 0,
      partitionsPlanned: 0,
      partitionsSettled: 0,
      partitionsWithdrawn: 0,
      registers: {},
    })
    expect(batchSchema.parse(batch)).toEqual(batch)
  })
})
