import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readExamples } from '../../../infra/reference/readExamples.ts'
import { rulePages } from '../../../infra/reference/rulePages.ts'

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, 'docs/rules')

/** Stale pages are made anew by `npm run docs`. */
describe('the pages of the rule catalogue', () => {
  it('show the examples the rule folders hold', () => {
    expect(readFileSync(join(root, 'rules/reference/examples.json'), 'utf8')).toBe(readExamples(root))
  })

  it('are the ones the rules make: none stale, none missing, none left over', () => {
    const pages = rulePages()
    expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted())
    const stale = [...pages].filter(([name, page]) => readFileSync(join(folder, name), 'utf8') !== page)
    expect(stale.map(([name]) => name)).toEqual([])
  })
})
