import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'
import { notJudged } from '../../rules/notJudged.ts'
import { unnumberedRows } from '../../rules/unnumberedRows.ts'

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`)

/** Every row of the law sheet that says what a record must be. */
const lawRows = [
  ...numbered('R', 21),
  ...numbered('V', 15),
  ...numbered('RF-', 26),
  ...numbered('VF-', 24),
  ...numbered('EV-', 7),
  ...numbered('GI-', 3),
  ...numbered('MT-', 3),
  '§6-who',
  '§6-annual',
  '§6-event',
  '§6-newPost',
  '§6-resignation',
]

const rules = allRules(catalogue)
const rulesOf = (row: string) => rules.filter((rule) => rule.row === row || rule.sameAs?.includes(row) === true)
const excuseOf = (row: string) => notJudged.find((each) => each.row === row)

describe('the catalogue', () => {
  it.each(lawRows)('has a rule for %s, or says why it has none', (row) => {
    expect(rulesOf(row).length > 0).not.toBe(excuseOf(row) !== undefined)
  })

  it('encodes no row that the law sheet does not have', () => {
    const known = new Set(lawRows)
    expect(rules.flatMap(({ row, sameAs = [] }) => [row, ...sameAs]).filter((row) => !known.has(row))).toEqual([])
    expect(notJudged.map(({ row }) => row).filter((row) => !known.has(row))).toEqual([])
  })

  it('excuses a row once, in both languages', () => {
    expect(new Set(notJudged.map(({ row }) => row)).size).toBe(notJudged.length)
    for (const { reason } of notJudged) {
      expect(reason.zh).toMatch(/[一-龥]/u)
      expect(reason.en).toMatch(/[a-z]/u)
    }
  })

  it('names every rule once and after its subject', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { id } of rules) expect(id).toMatch(/^(?:reception|expense|vehicle|event|filing|gift)\.[a-z0-9-]+$/u)
  })

  it('tells every rule in both languages, with a basis on every day it bites', () => {
    for (const { id, title, purpose, inForce, version } of rules) {
      for (const { zh, en } of [title, purpose]) {
        expect(zh, id).toMatch(/[一-龥]/u)
        expect(en, id).toMatch(/[a-z]/u)
        expect(en, id).not.toMatch(/[一-龥]/u)
      }
      expect(inForce.length, id).toBeGreaterThan(0)
      expect(version, id).toBeGreaterThan(0)
    }
  })

  it('gives every parameter one definition', () => {
    const parameters = Map.groupBy(
      rules.flatMap((rule) => Object.values(rule.parameters)),
      ({ id }) => id,
    )
    for (const [id, same] of parameters) expect(new Set(same).size, id).toBe(1)
  })
})

describe('the rows of the law sheet without a number', () => {
  it.each(unnumberedRows.map((each) => [each.row, each] as const))('%s: judged by rules, or a reason', (_row, each) => {
    if ('by' in each) {
      expect(each.by.length).toBeGreaterThan(0)
      expect(each.by.filter((row) => rulesOf(row).length === 0)).toEqual([])
    } else {
      expect(each.reason.zh).toMatch(/[一-龥]/u)
      expect(each.reason.en).toMatch(/[a-z]/u)
    }
  })

  it('are each told once', () => {
    expect(new Set(unnumberedRows.map(({ row }) => row)).size).toBe(unnumberedRows.length)
  })
})

const lawSheet = join(import.meta.dirname, '../../../shared/facts/law.md')

describe.skipIf(!existsSync(lawSheet))('beside the law sheet itself', () => {
  const sections = existsSync(lawSheet) ? readFileSync(lawSheet, 'utf8').split(/^## /mu).slice(1) : []
  /** The cells of the tables of a section, without their headers. */
  const rowsOf = (number: string): readonly (readonly string[])[] => {
    const lines = (sections.find((section) => section.startsWith(`${number}.`)) ?? '').split('\n')
    return lines
      .filter(
        (line, index) => line.startsWith('|') && !line.startsWith('|---') && !lines[index + 1]?.startsWith('|---'),
      )
      .map((line) =>
        line
          .slice(1)
          .split('|')
          .map((cell) => cell.replaceAll('**', '').trim()),
      )
  }

  it('no numbered row is unknown here', () => {
    const numbers = ['3', '4', '12'].flatMap((section) => rowsOf(section).map(([first = '']) => first))
    const listed = numbers.filter((first) => /^(?:R|V|RF-|VF-)\d+$/u.test(first))
    const inText = [...(sections.find((section) => section.startsWith('12.')) ?? '').matchAll(/\b(?:EV|GI|MT)-\d\d/gu)]
    const all = new Set([...listed, ...inText.map(([row]) => row)])
    expect([...all].filter((row) => !lawRows.includes(row))).toEqual([])
    expect(lawRows.filter((row) => !row.startsWith('§') && !all.has(row))).toEqual([])
  })

  it('every row without a number is told here, and none that it does not have', () => {
    const named = ['2', '6', '8', '11', '13'].flatMap((section) =>
      rowsOf(section).map(([first = '', second = '']) =>
        section === '13' ? `§13 ${first} ${second}` : `§${section} ${first}`,
      ),
    )
    expect(unnumberedRows.map(({ row }) => row).toSorted()).toEqual(named.toSorted())
  })
})
