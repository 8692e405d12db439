import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { html } from '../../../rules/reference/html.ts'
import { markdown } from '../../../rules/reference/markdown.ts'
import { rulePage, text } from '../../../rules/reference/page.ts'
import { ruleReference } from '../../../rules/reference/ruleReference.ts'
import { ruleReferenceSchema } from '../../../schemas/ruleReference.ts'
import { standardOf } from '../../support/environment.ts'
import { ruleCases } from '../../support/ruleCases.ts'
import { importsOf } from '../../architecture/sources.ts'

const rules = allRules(catalogue)
const root = resolve(import.meta.dirname, '../../..')
const mealCap = rules.find(({ id }) => id === 'reception.meal-cap')!

describe.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const reference = ruleReference(rule)

  it('is what its schema says, in both languages', () => {
    expect(ruleReferenceSchema.parse(reference)).toEqual(reference)
    const page = markdown(rulePage(reference))
    for (const told of [rule.title, rule.purpose]) {
      expect(page).toContain(told.zh)
      expect(page).toContain(told.en)
    }
    for (const { instrument } of rule.inForce) expect(page).toContain(`(${instrument})`)
  })

  it('names every input by the label of its sheet', () => {
    const names = rule.shape === 'window' ? Object.values(rule.reads).flat() : rule.reads
    expect(reference.inputs.map(({ field }) => field)).toEqual(names)
    for (const { zh, en } of reference.inputs) expect([zh, en]).not.toContain('')
  })

  it('says where exactly the line runs, or what would have to be collected', () => {
    expect(reference.boundary !== undefined).not.toBe(reference.notCollected !== undefined)
    const { zh = '一', en = 'a' } = reference.boundary ?? {}
    expect(zh).toMatch(/[一-龥]/u)
    expect(en).not.toMatch(/[一-龥]/u)
  })

  it('shows every case of its folder, as labelled', () => {
    const [subject, name] = id.split('.')
    const { file } = ruleCases.find(({ folder }) => folder === `rules/${subject}/${name}`)!
    expect(reference.examples.cases.map((each) => each.name)).toEqual(file.cases.map((each) => each.name))
    expect(reference.examples.cases.map(({ expect: rows }) => rows.length)).toEqual(
      file.cases.map((each) => Object.keys(each.expect).length),
    )
  })

  it('names every word list its code reads by', () => {
    const [subject, name] = id.split('.')
    const path = `rules/${subject}/${name}/rule.ts`
    const lists = /import \{([^}]*)\} from '[^']*words\/[^']*'/gu
    const source = readFileSync(resolve(root, path), 'utf8')
    const imported = [...source.matchAll(lists)].flatMap(([, names = '']) =>
      names.split(',').map((each) => each.trim()),
    )
    const listed =
      /\n {2}words: \[([^\]]*)\]/u
        .exec(source)?.[1]
        ?.split(',')
        .map((each) => each.trim()) ?? []
    const functions = /^(?:type |bottlePrice|clearOf|energy|isNotFuel|partsIn|placesIn|namesPlace)/u
    expect(listed.filter((each) => each !== '').toSorted()).toEqual(
      imported.filter((each) => each !== '' && !functions.test(each)).toSorted(),
    )
    expect(importsOf(path).length).toBeGreaterThan(0)
  })

  it('dates each of its versions', () => {
    expect(reference.introduced).toHaveLength(rule.version)
    expect(reference.introduced).toEqual(reference.introduced.toSorted())
  })
})

describe('a page', () => {
  it('shows what a county set beside what the nation set', () => {
    const { parameters } = ruleReference(mealCap, [
      standardOf('province', 'reception.mealCapPerHead', '120', '2014-01-01'),
      standardOf('county', 'reception.mealCapPerHead', '80', '2015-01-01', '2019-12-31'),
      standardOf('county', 'reception.other', '1', '2015-01-01'),
    ])
    expect(parameters[0]?.values.map(({ jurisdiction, value }) => `${jurisdiction} ${value}`)).toEqual([
      'county 80',
      'province 120',
    ])
  })

  it('lets no text break its form', () => {
    expect(markdown([{ is: 'table', header: ['a|b'], rows: [['c\nd']] }])).toBe('| a\\|b |\n| --- |\n| c d |\n')
    expect(html([text('<b> & `a<b` **x** [y](z.md) [q](javascript:1)')])).toBe(
      '<p>&lt;b&gt; &amp; <code>a&lt;b</code> <strong>x</strong> <a href="z.md">y</a> [q](javascript:1)</p>',
    )
  })
})
