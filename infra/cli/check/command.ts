import { parseArgs } from 'node:util'
import { isRecordKind, recordKindNames } from '../../../schemas/records/kinds.ts'
import { InputRefused } from '../inputRefused.ts'
import { UsageError } from '../usage.ts'
import { progressLine } from '../progressLine.ts'
import { type CheckOptions, checkFiles } from './checkFiles.ts'
import { checkJson } from './json.ts'
import { reportLines } from './report.ts'
import { type Language, defaultLanguage } from './words.ts'

interface CheckWords extends CheckOptions {
  readonly json: boolean
  readonly language: Language
}

function readWords(words: readonly string[]): CheckWords {
  const { values, positionals } = parse(words)
  if (positionals.length === 0) throw new UsageError('check needs at least one file')
  const { kind, language } = values
  if (kind !== undefined && !isRecordKind(kind)) {
    throw new UsageError(`there is no kind "${kind}"; one of ${recordKindNames.join(', ')}`)
  }
  if (language !== undefined && language !== 'zh' && language !== 'en')
    throw new UsageError('--language takes zh or en')
  return {
    files: positionals,
    json: values.json ?? false,
    language: language ?? defaultLanguage(process.env),
    ...(kind !== undefined && { kind }),
    ...(values.registers !== undefined && { registers: values.registers }),
    ...(values.profile !== undefined && { profile: values.profile }),
  }
}

function parse(words: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { kind: one, registers: one, profile: one, language: one, json: { type: 'boolean' } },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

/** `lianzheng check`: 0 nothing flagged and every row read, 1 flagged, 2 bad input. */
export async function checkCommand(words: readonly string[]): Promise<number> {
  const { json, language, ...options } = readWords(words)
  const progress = progressLine(process.stderr)
  try {
    const result = await checkFiles({ ...options, onProgress: (file, rows) => progress.show(`${file}: ${rows}`) })
    progress.clear()
    if (json) console.log(JSON.stringify(checkJson(result)))
    else console.log(reportLines(result, language).join('\n'))
    if (result.flags.length > 0) return 1
    // Rows that could not be read are bad input: 0 would say that all is well.
    return result.rejected.length > 0 ? 2 : 0
  } catch (error) {
    progress.clear()
    if (!(error instanceof InputRefused)) throw error
    if (json) console.log(JSON.stringify({ error: { file: error.file, ...error.refusal } }))
    console.error(`${error.file}: ${error.refusal[language]} [${error.refusal.code}]`)
    return 2
  }
}
