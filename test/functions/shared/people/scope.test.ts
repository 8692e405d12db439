import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Scope, unitWithin } from '../../../../functions/shared/people/scope.ts'
import { type Principal, principalSchema } from '../../../../schemas/principal.ts'
import { type Role, roleNames } from '../../../../schemas/roles.ts'

const who = (roles: readonly Role[], unit?: string, official?: string): Principal =>
  principalSchema.parse({ subject: 's', roles, unit, official })
const every = roleNames

describe('a scope', () => {
  it.each([
    [['disciplineOfficer'], 'county'],
    [['financeClerk'], 'unit|U001'],
    [['leader'], 'official|P01'],
    [['leader', 'financeClerk'], 'unit|U001'],
    [[], 'nothing'],
  ] as const)('of %j is %s', (roles, name) => {
    expect(Scope.of(who(roles, 'U001', 'P01'), every).name).toBe(name)
  })

  it('counts a role only where the route allows it', () => {
    const both = who(['financeClerk', 'ruleKeeper', 'administrator'], 'U001')
    expect(Scope.of(both, ['financeClerk', 'disciplineOfficer']).name).toBe('unit|U001')
    expect(Scope.of(both, ['financeClerk', 'ruleKeeper']).name).toBe('county')
    expect(Scope.of(both, []).name).toBe('nothing')
  })

  it('of a clerk without a unit and of a leader without a code is nothing, never everything', () => {
    expect(Scope.of(who(['financeClerk']), every).name).toBe('nothing')
    expect(Scope.of(who(['leader']), every).name).toBe('nothing')
    expect(Scope.of(who(['leader']), every).mayReach({})).toBe(false)
  })

  it('of a clerk reaches the own unit alone, whatever is asked', () => {
    const unit = fc.constantFrom('U001', 'U002', 'U00', 'U0011', 'u001', 'GOV')
    fc.assert(
      fc.property(unit, unit, (own, other) => {
        const scope = Scope.of(who(['financeClerk'], own), every)
        const { unit: code } = who([], other)
        expect(scope.mayReach({ unit: code })).toBe(own === other)
        expect(unitWithin(scope, code)).toBe(own === other ? own : 'none')
        expect(unitWithin(scope, undefined)).toBe(own)
      }),
    )
  })

  it('of a leader reaches what names the own code', () => {
    const scope = Scope.of(who(['leader'], undefined, 'P01'), every)
    expect(scope.mayReach({ subjects: { officials: ['P02', 'P01'] } })).toBe(true)
    expect(scope.mayReach({ subjects: { officials: ['P011'] } })).toBe(false)
    expect(scope.mayReach({ subjects: {} })).toBe(false)
    expect(unitWithin(scope, undefined)).toBe('none')
  })

  it('of the county reaches every unit, or the one asked for', () => {
    const scope = Scope.of(who(['auditor']), every)
    expect(unitWithin(scope, undefined)).toBe('every')
    expect(unitWithin(scope, who([], 'U002').unit)).toBe('U002')
  })
})
