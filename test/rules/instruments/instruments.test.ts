import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { inForceOn } from '../../../rules/instruments/instrument.ts'
import { type InstrumentId, instruments } from '../../../rules/instruments/instruments.ts'
import { covers } from '../../../rules/kit/vocabulary.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isIsoDate, isoDate } from '../../../schemas/values/isoDate.ts'

const rules = allRules(catalogue)
const firstDay = '1900-01-01'
const lastDay = '2099-12-31'
const texts: Readonly<Record<InstrumentId, (typeof instruments)[InstrumentId]>> = instruments

/** Whether a text was in force from the first to the last day of a span; texts have no gaps, so the ends decide. */
const spanIsCovered = (id: InstrumentId, span: { readonly from?: string; readonly until?: string }): boolean =>
  inForceOn(texts[id], span.from ?? firstDay) && inForceOn(texts[id], span.until ?? lastDay)

describe('instruments', () => {
  it.each(Object.entries(instruments))('%s has a day or a month at either end, in order', (_id, text) => {
    for (const end of [text.from, text.until])
      if (end !== undefined) expect(isIsoDate(end) || isIsoDate(`${end}-01`)).toBe(true)
    if (text.from !== undefined && text.until !== undefined) expect(text.from < text.until).toBe(true)
    expect(text.zh).not.toBe('')
    expect(text.en).not.toBe('')
  })

  it('hand over without a gap or an overlap', () => {
    const chains: readonly (readonly InstrumentId[])[] = [
      ['FRUGAL-1997', 'FRUGAL-2013', 'FRUGAL-2025'],
      ['RECEP-2006', 'RECEP-2013'],
      ['VEH-1994', 'VEH-2011', 'VEH-2017'],
      ['INTEG-2010', 'INTEG-2016'],
      ['DISC-2003', 'DISC-2015', 'DISC-2018', 'DISC-2023'],
      ['PERS-2010', 'PERS-2017'],
      ['SUPV-2003', 'SUPV-2016'],
      ['MEET-2013', 'MEET-2016'],
    ]
    for (const chain of chains) {
      for (const [index, id] of chain.slice(1).entries()) {
        const before = texts[chain[index]!]
        expect(addDays(isoDate(before.until!), 1), id).toBe(texts[id].from)
      }
    }
  })

  it('count a month given without a day whole', () => {
    expect(inForceOn(instruments['PERS-1997'], '2006-08-31')).toBe(true)
    expect(inForceOn(instruments['PERS-1997'], '2006-09-01')).toBe(false)
    expect(inForceOn(instruments['PERS-2006'], '2006-08-31')).toBe(false)
    expect(inForceOn(instruments['PERS-2006'], '2006-09-01')).toBe(true)
  })

  it('were in force on every day for which a rule cites them', () => {
    const uncovered = rules.flatMap((rule) =>
      rule.inForce
        .filter((span) => !spanIsCovered(span.instrument, span))
        .map((span) => `${rule.id}: ${span.instrument} ${span.from ?? ''}~${span.until ?? ''}`),
    )
    expect(uncovered).toEqual([])
  })

  it('were in force on every day for which a parameter cites them', () => {
    const parameters = rules.flatMap((rule) => Object.values(rule.parameters))
    const uncovered = parameters.flatMap(({ id, values }) =>
      values
        .filter((value) => value.instrument !== undefined && !spanIsCovered(value.instrument, value))
        .map((value) => `${id}: ${value.instrument ?? ''} ${value.from ?? ''}~${value.until ?? ''}`),
    )
    expect(uncovered).toEqual([])
  })

  it('never leave a rule two grades on one day', () => {
    for (const rule of rules) {
      const ends = rule.inForce.flatMap(({ from, until }) => [from, until]).filter((day) => day !== undefined)
      for (const day of ends)
        expect(rule.inForce.filter((span) => covers(span, isoDate(day))).length, `${rule.id} ${day}`).toBe(1)
    }
  })
})
