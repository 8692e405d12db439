import { describe, expect, it } from 'vitest'
import { inBatchOrder } from '../../../../functions/settle/core/facts.ts'
import { identify } from '../../../../functions/settle/core/identity.ts'
import { recordFlags } from '../../../../functions/settle/core/pageFlags.ts'
import type { Flag } from '../../../../schemas/finding.ts'
import { contributionsOf } from './receptions.ts'

const period = '2016-03'
const flagsOf = (...batches: readonly (readonly [string, readonly Record<string, string>[]])[]) =>
  recordFlags(inBatchOrder(batches.flatMap(([batch, rows]) => contributionsOf(batch, rows)))).get(period) ?? []
const identities = (flags: readonly Flag[]) => identify(flags.map((flag) => ({ flag, period })))

const many = { companions: '5' }
const [one] = flagsOf(['b1', [many]])
if (one === undefined) throw new Error('no flag was raised')

describe('the identity of a flag', () => {
  it('is its rule, unit and natural key, whatever batch and row it comes in by', () => {
    const again = flagsOf(['b7', [{ companions: '1', voucherNo: '记-1' }, many]])
    expect(again.map(({ sources }) => sources[0]?.row)).toEqual([3])
    expect(identities(again)[0]?.identity).toBe(identities([one])[0]?.identity)
    for (const other of [
      { ...one, rule: 'toy.other' },
      { ...one, key: `${one.key}x` },
      { ...one, unit: 'U002' as typeof one.unit },
    ]) {
      expect(identities([other])[0]?.identity).not.toBe(identities([one])[0]?.identity)
    }
  })

  it('tells rows apart that share a natural key, by their order', () => {
    const flags = flagsOf(['b1', [many, { ...many, guests: '9' }, { ...many, guests: '8' }]])
    expect(new Set(flags.map(({ key }) => key)).size).toBe(1)
    const told = identities(flags).map(({ identity }) => identity)
    expect(new Set(told).size).toBe(3)
    expect(told[0]).toBe(identities([one])[0]?.identity)
  })

  it('goes over to the second batch’s row when the first batch goes', () => {
    const both = identities(flagsOf(['b1', [many]], ['b2', [{ ...many, guests: '9' }]]))
    const left = identities(flagsOf(['b2', [{ ...many, guests: '9' }]]))
    expect(both).toHaveLength(2)
    expect(left.map(({ identity }) => identity)).toEqual([both[0]?.identity])
    expect(left[0]?.evidence).toBe(both[1]?.evidence)
  })

  it('is one for the same row in two batches, which are both its sources', () => {
    const flags = flagsOf(['b2', [many]], ['b1', [many]])
    expect(flags.map(({ sources }) => sources.map(({ batch }) => batch))).toEqual([['b1', 'b2']])
  })
})

describe('the evidence of a flag', () => {
  const evidence = (flag: Flag) => identities([flag])[0]?.evidence

  it('changes with what a decision rests on, and with nothing else', () => {
    for (const other of [
      { ...one, ruleVersion: 2 },
      { ...one, grade: 'lead' as const },
      { ...one, values: { ...one.values, limit: 4 } },
      { ...one, excess: 1 },
      { ...one, sources: [...one.sources, ...one.sources] },
    ]) {
      expect(evidence(other)).not.toBe(evidence(one))
    }
    expect(evidence({ ...one, zh: '', en: '', subjects: {} })).toBe(evidence(one))
  })
})
