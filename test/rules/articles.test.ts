import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tellCase } from '../../rules/cases/runCase.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'
import type { LegalBasis, Mark } from '../../rules/kit/vocabulary.ts'
import { ruleCases } from '../support/ruleCases.ts'
import { citedArticles } from './citedArticles.ts'

const rules = allRules(catalogue)

/** Every basis that can be printed: of rules, of limits, and of flags that rest on another text than their rule. */
const bases: readonly (Partial<LegalBasis> & { readonly mark: Mark })[] = [
  ...rules.flatMap(({ inForce }) => inForce),
  ...rules.flatMap(({ parameters }) => Object.values(parameters).flatMap(({ values }) => values)),
  ...ruleCases.flatMap(({ file }) =>
    file.cases.flatMap((labelled) => tellCase(file, labelled, catalogue).flatMap(({ flag }) => flag?.basis ?? [])),
  ),
]
const named = ({ instrument, article, mark }: Partial<LegalBasis>): string => `${instrument} Art. ${article}: ${mark}`

/** From the surest down. */
const marks: readonly Mark[] = ['verified', 'recalledHigh', 'recalledMedium', 'recalledLow', 'inferred']
const tags: Readonly<Partial<Record<Mark, string>>> = {
  verified: '[V: ',
  recalledHigh: '[R-high]',
  recalledMedium: '[R-med]',
  recalledLow: '[R-low]',
}

describe('article numbers', () => {
  it('are printed of the listed articles only, and as sure as they are listed', () => {
    const printed = bases.filter(({ article }) => article !== undefined).map(named)
    expect([...new Set(printed)].toSorted()).toEqual(citedArticles.map(named).toSorted())
  })

  it('are trusted the same wherever they stand', () => {
    const numbers = citedArticles.map(({ instrument, article }) => `${instrument} ${article}`)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('of the rules of 2006 are given by nobody: only leads rest on them', () => {
    const spans = rules.flatMap(({ inForce }) => inForce).filter(({ instrument }) => instrument === 'RECEP-2006')
    expect(spans.length).toBeGreaterThan(0)
    for (const { article, grade, mark, until } of spans)
      expect({ article, grade, mark, late: (until ?? '9999') > '2013-11-30' }).toEqual({
        article: undefined,
        grade: 'lead',
        mark: 'recalledMedium',
        late: false,
      })
  })
})

const sheet = join(import.meta.dirname, '../../../shared/facts/law.md')

describe.skipIf(!existsSync(sheet))('beside the law sheet', () => {
  const lines = existsSync(sheet) ? readFileSync(sheet, 'utf8').replaceAll('**', '').split('\n') : []

  it.each(citedArticles.map((each) => [named(each), each] as const))('%s', (_name, { article, mark, words }) => {
    expect(lines.filter((line) => words.every((each) => line.includes(each))).length).toBeGreaterThan(0)
    expect(words.join(' ')).toContain(article)
    // The mark of the list is one the words carry, and they carry no weaker one.
    const carried = marks.filter((each) => words.some((word) => word.includes(tags[each] ?? '—')))
    expect(carried.at(-1)).toBe(mark)
  })

  it('every reception row cites the article of its column, and none where the sheet only guesses', () => {
    const columns = new Map(
      lines.filter((line) => /^\| R\d\d \|/u.test(line)).map((line) => [line.slice(2, 5), line.split('|')[3]?.trim()]),
    )
    const spans = rules.flatMap(({ row, inForce }) =>
      inForce.filter(({ instrument }) => instrument === 'RECEP-2013').map(({ article }) => ({ row, article })),
    )
    const known = spans.filter(({ row }) => columns.has(row))
    expect(known.length).toBeGreaterThan(15)
    for (const { row, article } of known) {
      const column = columns.get(row) ?? ''
      expect({ row, article }).toEqual({ row, article: /^\d+$/u.test(column) ? column : undefined })
    }
  })

  it('no red flag claims to be surer than its source: an idea is an idea', () => {
    const sources = new Map(
      lines
        .filter((line) => /^\| (?:RF|VF)-\d\d \|/u.test(line))
        .map((line) => [line.slice(2, 7), line.split('|').at(-2) ?? '']),
    )
    const allowed = (source: string): number => {
      if (source.includes('idea')) return marks.indexOf('inferred')
      return marks.findIndex((mark) => source.includes(tags[mark] ?? '—'))
    }
    const tooSure = rules.flatMap(({ id, row, inForce }) => {
      const source = sources.get(row)
      if (source === undefined) return []
      const sure = inForce.filter(({ instrument, mark }) => {
        const most = allowed(source)
        return instrument === 'PRACTICE' && most >= 0 && marks.indexOf(mark) < most
      })
      return sure.map(({ mark }) => `${id}: ${mark}, but ${source.trim()}`)
    })
    expect(tooSure).toEqual([])
  })
})
