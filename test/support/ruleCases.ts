import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { type CaseFile, caseFileSchema } from '../../rules/cases/caseFile.ts'

const root = resolve(import.meta.dirname, '../..')

/** The labelled cases of every rule folder. */
export const ruleCases: readonly { readonly folder: string; readonly file: CaseFile }[] = globSync(
  'rules/*/*/cases.yaml',
  { cwd: root },
)
  .toSorted()
  .map((path) => ({
    folder: dirname(path),
    file: caseFileSchema.parse(parse(readFileSync(resolve(root, path), 'utf8'))),
  }))
