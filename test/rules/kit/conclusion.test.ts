import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import { conclude, reasonsOf, rowsWithoutRule, summarise } from '../../../rules/kit/conclusion.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'

const counts = { pass: 6, flagged: 1, notApplicable: 2, undetermined: { 'inputMissing:letterNo': 1 } }
const coverage: Coverage = { 'reception.accompanying-diners': counts }

describe('a coverage summed up', () => {
  it('counts what was due and what was done; not applicable was not due', () => {
    const { due, done, pass, flagged, share } = summarise(coverage, {}, catalogue)
    expect({ due, done, pass, flagged, share }).toEqual({ due: 8, done: 7, pass: 6, flagged: 1, share: 8750 })
  })

  it('counts every record for a row of the law that no rule judges', () => {
    const { due, done, undetermined } = summarise(coverage, { reception: 10 }, catalogue)
    expect(rowsWithoutRule('reception', allRules(catalogue))).toEqual(['RF-12'])
    expect({ due, done }).toEqual({ due: 18, done: 7 })
    expect(undetermined).toEqual({ 'inputMissing:letterNo': 1, 'noRule:RF-12': 10 })
    expect(reasonsOf(summarise(coverage, { reception: 10 }, catalogue))[0]).toEqual(['noRule:RF-12', 10])
  })

  it('falls when a rule is taken out, whichever it is', () => {
    const records = { reception: 10 }
    const full = Object.fromEntries(
      catalogue.recordRules.reception.map(({ id }) => [id, { ...counts, undetermined: {} }]),
    )
    const whole = summarise(full, records, catalogue).share
    for (const gone of catalogue.recordRules.reception) {
      const others = allRules(catalogue).filter((rule) => rule !== gone)
      const stillJudged = [gone.row, ...(gone.sameAs ?? [])].every((row) =>
        others.some((rule) => rule.row === row || rule.sameAs?.includes(row) === true),
      )
      if (stillJudged) continue
      const less: Catalogue = {
        ...catalogue,
        recordRules: {
          ...catalogue.recordRules,
          reception: catalogue.recordRules.reception.filter((rule) => rule !== gone),
        },
      }
      const { [gone.id]: _gone, ...rest } = full
      expect(summarise(rest, records, less).share, gone.id).toBeLessThan(whole!)
    }
  })

  it('is of nothing when nothing was due, which is not everything', () => {
    expect(summarise({}, {}, catalogue).share).toBeNull()
  })
})

describe('a conclusion', () => {
  const number = fc.nat(1000)

  it('always names its scope, and says "no findings" alone only when everything due was done', () => {
    fc.assert(
      fc.property(number, number, fc.nat(5), (done, left, findings) => {
        const { conclusion, zh, en } = conclude({ due: done + left, done }, findings)
        const expected =
          findings > 0 ? 'findings' : done + left === 0 ? 'nothingDue' : left === 0 ? 'noFindings' : 'incomplete'
        expect(conclusion).toBe(expected)
        if (done + left === 0 && findings === 0) return
        for (const text of [zh, en]) {
          expect(text).toContain(String(done))
          expect(text).toContain(String(done + left))
          if (left > 0) expect(text).toContain(String(left))
        }
      }),
    )
  })

  it('is worded in one place', () => {
    expect(conclude({ due: 11, done: 9 }, 0)).toEqual({
      conclusion: 'incomplete',
      zh: '范围不完整：应查11项次，完成9项次，完成部分未发现问题；2项次无法判断。这不等于没有问题。',
      en: 'Incomplete scope: no findings within 9 of 11 checks due; 2 could not be judged. That is not the same as nothing wrong.',
    })
  })
})
