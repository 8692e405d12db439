import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { type Catalogue, allRules } from '../../../rules/kit/catalogueShape.ts'
import { ruleVersions } from '../../../rules/kit/ruleVersions.ts'

describe('the versions of a catalogue', () => {
  it('name every rule once, of records, windows and registers', () => {
    const versions = ruleVersions(catalogue)
    expect(versions).toHaveLength(allRules(catalogue).length)
    expect(new Set(versions).size).toBe(versions.length)
    const [record] = Object.values(catalogue.recordRules).flat()
    const [window] = catalogue.windowRules
    const [register] = Object.values(catalogue.registerRules).flat()
    for (const rule of [record, window, register]) expect(versions).toContain(`${rule?.id}@${rule?.version}`)
  })

  it('do not depend on the order in which rules are listed', () => {
    const turned: Catalogue = { ...catalogue, windowRules: catalogue.windowRules.toReversed() }
    expect(ruleVersions(turned)).toEqual(ruleVersions(catalogue))
  })

  it('change when a rule of any shape does', () => {
    const raise = <Rule extends { readonly version: number }>(rules: readonly Rule[]): readonly Rule[] =>
      rules.map((rule, index) => (index === 0 ? { ...rule, version: rule.version + 1 } : rule))
    const { recordRules, windowRules, registerRules } = catalogue
    const changed: readonly Catalogue[] = [
      { ...catalogue, recordRules: { ...recordRules, trip: raise(recordRules.trip) } },
      { ...catalogue, windowRules: raise(windowRules) },
      { ...catalogue, registerRules: { ...registerRules, vehicle: raise(registerRules.vehicle) } },
    ]
    for (const each of changed) expect(ruleVersions(each)).not.toEqual(ruleVersions(catalogue))
  })
})
