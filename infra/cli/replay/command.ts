import { catalogue } from '../../../rules/catalogue.ts'
import type { Difference } from '../../../functions/replay/core/compareFlags.ts'
import { TrialRefused, readTriedValue } from '../../../rules/kit/setParameter.ts'
import type { Flag } from '../../../schemas/finding.ts'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { type IsoDate, isIsoDate } from '../../../schemas/values/isoDate.ts'
import type { Draft } from '../../../schemas/draft.ts'
import { readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { type Language, defaultLanguage } from '../check/words.ts'
import { InputRefused } from '../inputRefused.ts'
import { progress as progressOn } from '../progress.ts'
import { UsageError } from '../usage.ts'
import { askReplay } from './askReplay.ts'
import { type DraftFile, readDraftFile } from './readDraftFile.ts'
import { replayFiles } from './replayFiles.ts'
import { replayWords } from './words.ts'

const monthShape = /^\d{4}-(?:0[1-9]|1[0-2])$/u
const shown = 20
const text = { type: 'string' } as const

type Words = ReturnType<typeof read>['values']

const read = (words: readonly string[]) =>
  readWords(words, {
    set: { type: 'string', multiple: true },
    'as-of': text,
    draft: text,
    registers: text,
    from: text,
    to: text,
    unit: text,
    kind: { type: 'string', multiple: true },
  })

/** `lianzheng replay`: over files offline, else over the records of the running county. */
export async function replayCommand(
  words: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
  const { values, positionals } = read(words)
  const { language } = values
  if (language !== undefined && language !== 'zh' && language !== 'en')
    throw new UsageError('--language takes zh or en')
  const [from, to] = [month('from', values.from), month('to', values.to)]
  if (from !== undefined && to !== undefined && from > to) throw new UsageError('--from is later than --to')
  const asOf = day(values['as-of'])
  if (values.set === undefined && asOf === undefined && values.draft === undefined)
    throw new UsageError('replay needs something to try: --set PARAMETER=VALUE, --as-of DATE or --draft FILE')
  try {
    const draft = values.draft === undefined ? undefined : await readDraftFile(values.draft)
    return await replay(positionals, values, { from, to, asOf, draft }, surroundings)
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error
    surroundings.complain(
      `${error.file}: ${error.refusal[language ?? defaultLanguage(process.env)]} [${error.refusal.code}]`,
    )
    return 2
  }
}

interface Asked {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly asOf: IsoDate | undefined
  readonly draft: DraftFile | undefined
}

async function replay(
  positionals: readonly string[],
  values: Words,
  { from, to, asOf, draft }: Asked,
  surroundings: Surroundings,
): Promise<number> {
  if (positionals.length > 0) {
    if (values.kind !== undefined) throw new UsageError('--kind is for the running county; files say what they are')
    return offline(positionals, values, asOf, draft?.draft)
  }
  if (from === undefined || to === undefined)
    throw new UsageError('replay needs files, or --from MONTH and --to MONTH for the running county')
  const ask = { from, to, ...askOf(values, asOf), ...(draft !== undefined && { draft: draft.text }) }
  return askReplay(values, ask, surroundings)
}

function month(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !monthShape.test(value)) throw new UsageError(`--${name} takes a month such as 2024-03`)
  return value
}

function day(value: string | undefined): IsoDate | undefined {
  if (value === undefined || isIsoDate(value)) return value
  throw new UsageError('--as-of takes a day such as 2024-03-01')
}

/** What is asked of the API; it is the API that says whether it can be tried. */
function askOf({ set = [], kind, unit }: Words, asOf: IsoDate | undefined) {
  const pairs = set.map((each): [string, string] => {
    const split = each.indexOf('=')
    if (split < 0) throw new UsageError(`--set takes PARAMETER=VALUE, not "${each}"`)
    return [each.slice(0, split).trim(), each.slice(split + 1).trim()]
  })
  return {
    ...(pairs.length > 0 && { set: Object.fromEntries(pairs) }),
    ...(asOf !== undefined && { asOf }),
    ...(kind !== undefined && { kinds: kind }),
    ...(unit !== undefined && { units: [unitCodeSchema.parse(unit)] }),
  }
}

/** 0 nothing would change, 1 something would, 2 bad input. */
async function offline(
  files: readonly string[],
  { set = [], registers, from, to, unit, language: asked, json = false }: Words,
  asOf: IsoDate | undefined,
  draft: Draft | undefined,
): Promise<number> {
  const language = asked === 'zh' || asked === 'en' ? asked : defaultLanguage(process.env)
  const progress = progressOn(process.stderr)
  try {
    const difference = await replayFiles({
      files,
      tried: set.map((each) => readTriedValue(each, catalogue)),
      asOf,
      draft,
      ...(registers !== undefined && { registers }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(unit !== undefined && { unit }),
      onProgress: (pass, file, rows) => progress.show(undefined, `${pass}/2 ${file}: ${rows}`),
    })
    progress.clear()
    console.log(json ? JSON.stringify(difference) : reportLines(difference, language).join('\n'))
    const { gained, lost, changed } = difference
    return gained.length + lost.length + changed.length === 0 ? 0 : 1
  } catch (error) {
    progress.clear()
    if (!(error instanceof TrialRefused)) throw error
    console.error(`lianzheng: ${error.told[language]}`)
    return 2
  }
}

function reportLines({ gained, lost, changed, unchanged }: Difference, language: Language): readonly string[] {
  const words = replayWords[language]
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
