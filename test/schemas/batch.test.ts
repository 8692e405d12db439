import { describe, expect, it } from 'vitest'
import { batchSchema, batchStates, isFinalState, periodSchema, registrationSchema } from '../../schemas/batch.ts'
import { checkMessageSchema, settleMessageSchema } from '../../schemas/messages.ts'
import { sheetKindNames } from '../../schemas/sheetKinds.ts'
import { batchOf } from '../support/batchOf.ts'

describe('the period of a batch', () => {
  it.each(['2024', '2024-Q1', '2024-Q4', '2024-01', '2024-12', '2099'])('may be %s', (period) => {
    expect(periodSchema.parse(period)).toBe(period)
  })

  it.each(['', '1999', '24', '2024-00', '2024-13', '2024-1', '2024-Q0', '2024-Q5', '2024-03-01', '2024年', ' 2024'])(
    'is not “%s”',
    (period) => {
      expect(periodSchema.safeParse(period).error?.issues[0]?.message).toBe('write 2024, 2024-Q1 or 2024-03')
    },
  )
})

describe('a registration', () => {
  const registration = {
    kind: 'reception',
    unit: 'U001',
    period: '2024',
    fileName: '接待.xlsx',
    sha256: '0'.repeat(64),
  }

  it.each(sheetKindNames)('may be of %s', (kind) => {
    expect(registrationSchema.parse({ ...registration, kind }).kind).toBe(kind)
  })

  it.each([
    { kind: 'toString' },
    { unit: '' },
    { fileName: '' },
    { fileName: 'x'.repeat(256) },
    { sha256: '0'.repeat(63) },
    { sha256: `${'0'.repeat(63)}G` },
    { profile: 'No Such' },
    { state: 'completed' },
  ])('is not one with %j', (changes) => {
    expect(registrationSchema.safeParse({ ...registration, ...changes }).success).toBe(false)
  })
})

describe('a stored batch', () => {
  it('reads as it was written', () => {
    for (const state of batchStates) {
      const batch = batchOf({ state, profile: 'some-profile', chunksPlanned: 3 })
      expect(batchSchema.parse(JSON.parse(JSON.stringify(batch)))).toEqual(batch)
    }
  })

  it.each([{ state: 'paused' }, { chunksChecked: -1 }, { registeredAt: '2025-04-01' }, { rows: { read: 1 } }])(
    'is damaged with %j',
    (changes) => {
      expect(batchSchema.safeParse({ ...batchOf(), ...changes }).success).toBe(false)
    },
  )

  it('is at work in four states and in no other', () => {
    expect(batchStates.filter((state) => !isFinalState(state))).toEqual([
      'registered',
      'checking',
      'settling',
      'withdrawing',
    ])
  })
})

describe('a message of a part', () => {
  it('counts chunks from 1 and partitions from 0', () => {
    const message = { jurisdiction: 'county', batch: 'b1' }
    const accepts = (chunk: number, partition: number) => [
      checkMessageSchema.safeParse({ ...message, chunk }).success,
      settleMessageSchema.safeParse({ ...message, partition }).success,
    ]
    expect(accepts(1, 0)).toEqual([true, true])
    expect(accepts(0, -1)).toEqual([false, false])
    expect(accepts(1.5, 0.5)).toEqual([false, false])
  })
})
