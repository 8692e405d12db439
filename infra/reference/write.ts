import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readExamples } from './readExamples.ts'

/** `npm run docs`: writes the pages of the rule catalogue, `docs/rules/`, from the rules and their cases. */
const root = resolve(import.meta.dirname, '../..')
await writeFile(join(root, 'rules/reference/examples.json'), readExamples(root))
// Only now: the pages read the examples just written.
const { rulePages } = await import('./rulePages.ts')
const folder = join(root, 'docs/rules')
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const pages = rulePages()
for (const [name, page] of pages) await writeFile(join(folder, name), page)
console.log(`${pages.size} pages in docs/rules`)
