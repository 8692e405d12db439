import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { RowCounts } from '../../../schemas/batch.ts'
import { isRecordKind, recordKindNames } from '../../../schemas/records/kinds.ts'
import { isUnitCode } from '../../../schemas/values/ids.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { InputRefused } from '../inputRefused.ts'
import { UsageError } from '../usage.ts'
import { progress as progressOn } from '../progress.ts'
import { type CheckOptions, type SoFar, checkFiles } from './checkFiles.ts'
import { writeErrors } from './errorsFile.ts'
import { checkJson } from './json.ts'
import { writeAnnotated } from './annotated.ts'
import { reportLines } from './report.ts'
import { problemBook } from './problemBook.ts'
import { type Language, words as commandWords, defaultLanguage } from './words.ts'

interface CheckWords extends CheckOptions {
  readonly json: boolean
  /** File every problem is written to, one a line. */
  readonly errors: string | undefined
  /** Workbook the file comes back in, with its problems marked. */
  readonly annotated: string | undefined
  readonly language: Language
}

function readWords(words: readonly string[]): CheckWords {
  const { values, positionals } = parse(words)
  if (positionals.length === 0) throw new UsageError('check needs at least one file')
  const { kind, language, unit } = values
  if (kind !== undefined && !isRecordKind(kind)) {
    throw new UsageError(`there is no kind "${kind}"; one of ${recordKindNames.join(', ')}`)
  }
  if (unit !== undefined && !isUnitCode(unit)) throw new UsageError(`--unit takes a unit code; "${unit}" is none`)
  if (language !== undefined && language !== 'zh' && language !== 'en')
    throw new UsageError('--language takes zh or en')
  if (values.annotated !== undefined && positionals.length > 1)
    throw new UsageError('--annotated marks one file at a time')
  return {
    files: positionals,
    json: values.json ?? false,
    errors: values.errors,
    annotated: values.annotated,
    language: language ?? defaultLanguage(process.env),
    ...(kind !== undefined && { kind }),
    ...(values.registers !== undefined && { registers: values.registers }),
    ...(values.profile !== undefined && { profile: values.profile }),
    ...(unit !== undefined && { unit }),
  }
}

function parse(words: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        kind: one,
        registers: one,
        profile: one,
        unit: one,
        language: one,
        errors: one,
        annotated: one,
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

/** `lianzheng check`: 0 nothing flagged and every row read, 1 flagged, 2 bad input. */
export async function checkCommand(words: readonly string[]): Promise<number> {
  const { json, language, errors, annotated, ...options } = readWords(words)
  const problems = await problemBook()
  const progress = progressOn(process.stderr)
  try {
    const today = isoDate(new Date().toISOString().slice(0, 10))
    const say = commandWords[language]
    const onProgress = (file: string, { read, accepted, rejected, repeats }: RowCounts, so: SoFar): void =>
      progress.show(so.share, `${file}: ${say.rows(read, accepted, rejected, repeats)}, ${say.flaggedRows(so.flagged)}`)
    const onRead = (): void => progress.show(1, say.together)
    const result = await checkFiles({ ...options, today, onProgress, onRead }, problems)
    progress.clear()
    if (errors !== undefined) await writeErrors(errors, problems.rows())
    const [file] = result.files
    if (annotated !== undefined && file !== undefined) await writeAnnotated(annotated, file, problems.rows)
    if (json) await pipeline(checkJson(result, problems.rows), process.stdout, { end: false })
    else console.log(reportLines(result, language).join('\n'))
    if (result.flags.length > 0) return 1
    // Rows that could not be read are bad input: 0 would say that all is well.
    return result.files.some(({ rows }) => rows.rejected > 0) ? 2 : 0
  } catch (error) {
    progress.clear()
    if (!(error instanceof InputRefused)) throw error
    if (json) console.log(JSON.stringify({ error: { file: error.file, ...error.refusal } }))
    console.error(`${error.file}: ${error.refusal[language]} [${error.refusal.code}]`)
    return 2
  } finally {
    await problems.close()
  }
}
