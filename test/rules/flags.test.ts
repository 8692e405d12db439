import { describe, expect, it } from 'vitest'
import { tellCase } from '../../rules/cases/runCase.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'
import { instruments } from '../../rules/instruments/instruments.ts'
import { showYuan, fen } from '../../schemas/values/fen.ts'
import { hundredths, showHundredths } from '../../schemas/values/hundredths.ts'
import { ruleCases } from '../support/ruleCases.ts'

const rules = allRules(catalogue)
const told = ruleCases.flatMap(({ folder, file }) =>
  file.cases.flatMap((labelled) =>
    tellCase(file, labelled, catalogue).flatMap((each) =>
      each.flag === undefined ? [] : [{ where: `${folder}: ${labelled.name}`, rule: each.rule, flag: each.flag }],
    ),
  ),
)
const ruleOf = (id: string) => rules.find((rule) => rule.id === id)!
const byRule = [...Map.groupBy(told, ({ rule }) => rule.id)]

/** The nearest to what was spent first: a price stands beside the repairs it is the measure of. */
const money = ['amount', 'total', 'spent', 'gifts', 'sum', 'price']
/** The nearest to the whole sum first: a cap per head stands beside the limit it makes. */
const limits = ['limit', 'cap', 'budget', 'priceCap']

describe('every flag of the labelled cases', () => {
  it('comes from nearly every rule that judges', () => {
    const silent = rules.filter(({ id }) => !byRule.some(([flagged]) => flagged === id)).map(({ id }) => id)
    // Only rules whose data nobody collects, and the one that never flags because nights are on no sheet.
    expect(silent.filter((id) => ruleOf(id).notCollected === undefined)).toEqual(['reception.lodging-cap'])
  })

  it.each(byRule)('%s shows what it rests on', (id, flags) => {
    const rule = ruleOf(id)
    for (const { where, flag } of flags) {
      expect(Object.keys(flag.values).length, where).toBeGreaterThan(0)
      expect(flag.zh, where).toMatch(/[一-龥]/u)
      expect(flag.en, where).toMatch(/[A-Za-z]/u)
      expect(`${flag.zh} ${flag.en}`, where).not.toMatch(/undefined|NaN|\[object/u)
      expect(Object.keys(instruments), where).toContain(flag.basis.instrument)
      expect(flag.basis.mark, where).toMatch(/^(?:verified|recalled(?:High|Medium|Low)|inferred|local)$/u)
    }
    expect(rule.version).toBeGreaterThan(0)
  })

  it.each(byRule)('%s names every limit in force', (id, flags) => {
    const declared = Object.values(ruleOf(id).parameters)
    for (const { where, flag } of flags) {
      const shown = new Set(flag.limits.map(({ parameter }) => parameter))
      for (const { parameter, value, source } of flag.limits) {
        const type = declared.find((each) => each.id === parameter)!.type
        expect(type.read(value), `${where}: ${parameter}`).not.toHaveProperty('code')
        expect(source, where).not.toBe('')
      }
      // A limit that may be left unset stands among them only when it is set.
      const mayBeUnset = declared.filter(({ values }) => values.some(({ value }) => value === undefined))
      const unset = declared.filter((each) => !shown.has(each.id) && !mayBeUnset.includes(each)).map((each) => each.id)
      expect(unset, where).toEqual([])
    }
  })

  it('says in fen how far money is beyond its limit', () => {
    let seen = 0
    for (const { where, flag } of told) {
      const numberOf = (names: readonly string[]) =>
        names.map((name) => flag.values[name]).find((each) => typeof each === 'number')
      const [value, most] = [numberOf(money), numberOf(limits)]
      if (value === undefined || most === undefined || value <= most) continue
      expect({ where, excess: flag.excess }).toEqual({ where, excess: value - most })
      seen++
    }
    expect(seen).toBeGreaterThan(20)
  })

  it('never has an excess of nothing', () => {
    for (const { where, flag } of told) if (flag.excess !== undefined) expect(flag.excess, where).toBeGreaterThan(0)
  })
})

describe('every statistical rule', () => {
  const statistical = rules.filter((rule) => rule.statistical !== undefined)

  it('is marked as one: outliers, first digits, round sums, just under a limit, festival peaks, concentration', () => {
    expect(statistical.map(({ row }) => row)).toEqual(
      expect.arrayContaining(['RF-06', 'RF-17', 'RF-18', 'RF-19', 'RF-23', 'RF-24', 'RF-25', 'VF-03']),
    )
  })

  it.each(statistical.map((rule) => [rule.id, rule] as const))('%s only ever leads', (_id, rule) => {
    expect(new Set(rule.inForce.map(({ grade }) => grade))).toEqual(new Set(['lead']))
  })

  it.each(statistical.map((rule) => [rule.id, rule] as const))(
    '%s has a least sample among its parameters',
    (id, rule) => {
      const { leastSample, measure } = rule.statistical!
      expect(leastSample.length).toBeGreaterThan(0)
      for (const name of leastSample) expect(Object.keys(rule.parameters), id).toContain(name)
      expect(measure.zh).toMatch(/[一-龥]/u)
      expect(measure.en).toMatch(/[a-z]/u)
    },
  )

  it.each(statistical.map((rule) => [rule.id] as const))('%s prints every number it rests on', (id) => {
    const flags = told.filter(({ rule }) => rule.id === id)
    expect(flags.length).toBeGreaterThan(0)
    for (const { where, flag } of flags) {
      for (const [name, value] of Object.entries(flag.values)) {
        if (typeof value !== 'number') continue
        const written = [String(value), showYuan(fen(value)), showHundredths(hundredths(value))]
        for (const text of [flag.zh, flag.en])
          expect(
            written.some((number) => text.includes(number)),
            `${where}: ${name} ${value} in ${text}`,
          ).toBe(true)
      }
      expect((flag.zh.match(/\d+(?:\.\d+)?/gu) ?? []).length, where).toBeGreaterThan(2)
    }
  })

  it.each(statistical.map((rule) => [rule.id] as const))('%s is silent below its least sample, in an example', (id) => {
    const rule = ruleOf(id)
    const flagless = ruleCases
      .filter(({ folder }) => folder.endsWith(`/${id.split('.')[1]}`))
      .flatMap(({ file }) => file.cases)
      .filter(({ expect: expected }) => ['undetermined', 'pass'].includes(expected[rule.row] ?? ''))
    expect(flagless.length).toBeGreaterThan(0)
  })
})
