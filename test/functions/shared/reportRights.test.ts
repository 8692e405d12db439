import { describe, expect, it } from 'vitest'
import { mayReadReport } from '../../../functions/shared/reports/rights.ts'
import { officialCodeSchema } from '../../../schemas/principal.ts'

const code = (text: string) => officialCodeSchema.parse(text)
const audit = (official: string) => ({ kind: 'departure', official: code(official) }) as const

describe('the departure audit of an official', () => {
  it.each(['auditor', 'reporting'] as const)('is made and read by %s, but never by the official', (role) => {
    const who = { roles: [role], unit: undefined, official: code('P1') }
    expect(mayReadReport(who, audit('P2'))).toBe(true)
    expect(mayReadReport(who, audit('P1'))).toBe(false)
    expect(mayReadReport({ roles: [role], unit: undefined }, audit('P1'))).toBe(true)
  })

  it('leaves the own duty report to a leader', () => {
    const who = { roles: ['leader'] as const, unit: undefined, official: code('P1') }
    expect(mayReadReport({ ...who, roles: [...who.roles] }, { kind: 'duty', official: code('P1'), year: 2025 })).toBe(
      true,
    )
  })
})
