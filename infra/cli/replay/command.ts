import { parseArgs } from 'node:util'
import { catalogue } from '../../../rules/catalogue.ts'
import type { Difference } from '../../../functions/replay/core/compareFlags.ts'
import { TrialRefused, readTriedValue } from '../../../rules/kit/setParameter.ts'
import type { Flag } from '../../../schemas/finding.ts'
import { type Language, defaultLanguage } from '../check/words.ts'
import { InputRefused } from '../inputRefused.ts'
import { progressLine } from '../progressLine.ts'
import { UsageError } from '../usage.ts'
import { type ReplayOptions, replayFiles } from './replayFiles.ts'

const monthShape = /^\d{4}-(?:0[1-9]|1[0-2])$/u
const shown = 20

interface ReplayWords extends ReplayOptions {
  readonly json: boolean
  readonly language: Language
}

const say = {
  zh: {
    sums: (gained: number, lost: number, changed: number, unchanged: number) =>
      `新增 ${gained} 条，消失 ${lost} 条，变化 ${changed} 条，不变 ${unchanged} 条。未写入任何数据。`,
    gained: '新增',
    lost: '消失',
    changed: '变化',
    more: (count: number) => `  ……另有 ${count} 条，用 --json 查看全部`,
  },
  en: {
    sums: (gained: number, lost: number, changed: number, unchanged: number) =>
      `${gained} gained, ${lost} lost, ${changed} changed, ${unchanged} unchanged. Nothing was written.`,
    gained: 'Gained',
    lost: 'Lost',
    changed: 'Changed',
    more: (count: number) => `  … and ${count} more; --json lists all`,
  },
} as const

function parse(words: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true },
        registers: one,
        from: one,
        to: one,
        unit: one,
        language: one,
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

function month(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !monthShape.test(value)) throw new UsageError(`--${name} takes a month such as 2024-03`)
  return value
}

function readWords(words: readonly string[]): ReplayWords {
  const { values, positionals } = parse(words)
  if (positionals.length === 0) throw new UsageError('replay needs at least one file')
  if (values.set === undefined) throw new UsageError('replay needs --set PARAMETER=VALUE')
  const { language, registers, unit } = values
  if (language !== undefined && language !== 'zh' && language !== 'en')
    throw new UsageError('--language takes zh or en')
  const [from, to] = [month('from', values.from), month('to', values.to)]
  if (from !== undefined && to !== undefined && from > to) throw new UsageError('--from is later than --to')
  return {
    files: positionals,
    tried: values.set.map((text) => readTriedValue(text, catalogue)),
    json: values.json ?? false,
    language: language ?? defaultLanguage(process.env),
    ...(registers !== undefined && { registers }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(unit !== undefined && { unit }),
  }
}

function reportLines({ gained, lost, changed, unchanged }: Difference, language: Language): readonly string[] {
  const words = say[language]
  const line = ({ row, unit, on, ...flag }: Flag): string => `  ${row}  ${unit}  ${on}  ${flag[language]}`
  const part = (title: string, lines: readonly string[]): readonly string[] => [
    ...(lines.length > 0 ? ['', `${title} (${lines.length})`] : []),
    ...lines.slice(0, shown),
    ...(lines.length > shown ? [words.more(lines.length - shown)] : []),
  ]
  return [
    words.sums(gained.length, lost.length, changed.length, unchanged),
    ...part(words.gained, gained.map(line)),
    ...part(words.lost, lost.map(line)),
    ...part(
      words.changed,
      changed.map(({ before, after }) => `${line(before)} → ${after[language]}`),
    ),
  ]
}

/** `lianzheng replay`: 0 nothing would change, 1 something would, 2 bad input. */
export async function replayCommand(words: readonly string[]): Promise<number> {
  const progress = progressLine(process.stderr)
  try {
    const { json, language, ...options } = readWords(words)
    const onProgress = (pass: 1 | 2, file: string, rows: number) => progress.show(`${pass}/2 ${file}: ${rows}`)
    const difference = await replayFiles({ ...options, onProgress })
    progress.clear()
    console.log(json ? JSON.stringify(difference) : reportLines(difference, language).join('\n'))
    const { gained, lost, changed } = difference
    return gained.length + lost.length + changed.length === 0 ? 0 : 1
  } catch (error) {
    progress.clear()
    if (error instanceof TrialRefused) console.error(`lianzheng: ${error.told[defaultLanguage(process.env)]}`)
    else if (error instanceof InputRefused)
      console.error(`${error.file}: ${error.refusal[defaultLanguage(process.env)]} [${error.refusal.code}]`)
    else throw error
    return 2
  }
}
