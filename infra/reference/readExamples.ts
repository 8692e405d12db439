import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { caseFileSchema } from '../../rules/cases/caseFile.ts'

/** Every rule folder's labelled cases, by rule id, as one line each: what the pages show of them. */
export function readExamples(root: string): string {
  const lines = globSync('rules/*/*/cases.yaml', { cwd: root }).map((path) => {
    const [, subject = '', rule = ''] = dirname(path).split('/')
    const file = caseFileSchema.parse(parse(readFileSync(join(root, path), 'utf8')))
    return `${JSON.stringify(`${subject}.${rule}`)}: ${JSON.stringify(file)}`
  })
  return `{\n${lines.toSorted().join(',\n')}\n}\n`
}
