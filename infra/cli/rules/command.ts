import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { type CaseFile, caseFileSchema } from '../../../rules/cases/caseFile.ts'
import { CaseRefused } from '../../../rules/cases/readCells.ts'
import { type CaseReport, runCaseFile } from '../../../rules/cases/report.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { InputRefused } from '../inputRefused.ts'
import { withFile } from '../openFile.ts'
import { UsageError } from '../usage.ts'
import { listRules, showRules } from './pages.ts'

const refused = (file: string, why: string): InputRefused =>
  new InputRefused(file, { code: 'CASE_FILE', zh: `不是可用的案例文件：${why}`, en: `not a usable case file: ${why}` })

async function readCaseFile(file: string): Promise<CaseFile> {
  const document = parseDocument(await withFile(file, () => readFile(file, 'utf8')))
  const [fault] = document.errors
  if (fault !== undefined) throw refused(file, fault.message.split('\n')[0] ?? '')
  const parsed = caseFileSchema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  throw refused(file, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function run(file: string, cases: CaseFile): CaseReport {
  try {
    return runCaseFile(cases, catalogue)
  } catch (error) {
    if (error instanceof CaseRefused) throw refused(file, error.message)
    throw error
  }
}

/** `lianzheng rules list | show | test`. */
export async function rulesCommand([name, ...words]: readonly string[]): Promise<number> {
  switch (name) {
    case 'list':
      listRules()
      return 0
    case 'show':
      showRules(words)
      return 0
    case 'test':
      return testRules(words)
    default:
      throw new UsageError(`rules has the commands list, show and test; not "${name ?? ''}"`)
  }
}

/** One line a failing or pending expectation, `N passed, N failed` last. */
async function testRules(files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new UsageError('rules test needs at least one file')
  let passed = 0
  let failed = 0
  try {
    for (const file of files) {
      const report = run(file, await readCaseFile(file))
      passed += report.passed
      failed += report.failed
      for (const { name: label, row, expected, actual } of report.failures) {
        console.log(`FAIL     ${file}: ${label}: ${row} expected ${expected}, actual ${actual ?? 'none'}`)
      }
      for (const { name: label, row } of report.pending)
        console.log(`pending  ${file}: ${label}: no rule encodes ${row} yet`)
    }
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error
    console.error(error.message)
    return 2
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
