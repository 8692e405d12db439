import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caseFileSchema } from '../../rules/cases/caseFile.ts'
import { runCase } from '../../rules/cases/runCase.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'

const root = resolve(import.meta.dirname, '../..')
const rules = allRules(catalogue)

describe('every rule folder', () => {
  const folders = globSync('rules/*/*/rule.ts', { cwd: root }).map((path) => dirname(path))

  it('is in the catalogue, once', async () => {
    const imported = await Promise.all(
      folders.map(
        async (folder) => ((await import(resolve(root, folder, 'rule.ts'))) as { default: { id: string } }).default.id,
      ),
    )
    expect(imported.toSorted()).toEqual(rules.map((rule) => rule.id).toSorted())
  })

  describe.each(folders)('%s', (folder) => {
    const file = caseFileSchema.parse(parse(readFileSync(resolve(root, folder, 'cases.yaml'), 'utf8')))

    it('has examples on more than one side', () => {
      const outcomes = new Set(file.cases.flatMap((each) => Object.values(each.expect)))
      expect(outcomes.size).toBeGreaterThan(1)
    })

    it.each(file.cases.map((each) => [each.name, each] as const))('%s', (_name, labelled) => {
      const outcomes = runCase(file, labelled, catalogue)
      const actual = Object.fromEntries(
        Object.keys(labelled.expect).map((row) => [row, outcomes.get(row) ?? 'notApplicable']),
      )
      expect(actual).toEqual(labelled.expect)
    })
  })
})
