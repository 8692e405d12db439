import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeReports, reportDigest } from '../../../functions/report/core/makeReports.ts'
import { SubjectUnknown } from '../../../functions/report/core/parts/officials.ts'
import { planReport } from '../../../functions/report/core/planReport.ts'
import { sourceFacts } from '../../../functions/report/core/reportSources.ts'
import { fontFolders } from '../../../functions/report/formats/fontFolders.ts'
import { render } from '../../../functions/report/formats/render.ts'
import { type ReportFormat, isReportFormat, reportFormats } from '../../../schemas/reports/formats.ts'
import { reportSubjectSchema, type ReportSubject } from '../../../schemas/reports/report.ts'
import { isIsoDate } from '../../../schemas/values/isoDate.ts'
import { type Language, defaultLanguage } from '../check/words.ts'
import { InputRefused } from '../inputRefused.ts'
import { progress as progressOn } from '../progress.ts'
import { UsageError } from '../usage.ts'
import { offlineInputs, offlineSources } from './offlineSources.ts'
import { readCounty } from './readCounty.ts'

interface ReportWords {
  readonly subject: ReportSubject
  readonly sheets: string
  readonly registers: string | undefined
  readonly out: string
  readonly formats: readonly ReportFormat[]
  readonly language: Language
  readonly county: string
  readonly cutOff: string
  readonly fonts: string | undefined
}

function parse(words: readonly string[]) {
  const one = { type: 'string' } as const
  const names = [
    'official',
    'unit',
    'year',
    'from',
    'until',
    'sheets',
    'registers',
    'out',
    'formats',
    'language',
    'county',
    'cut-off',
    'fonts',
  ]
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, one])),
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

function readWords(words: readonly string[], today: string): ReportWords {
  const { values, positionals } = parse(words)
  const value = (name: string): string | undefined => {
    const given = values[name]
    return typeof given === 'string' ? given : undefined
  }
  const [kind, ...more] = positionals
  if (more.length > 0) throw new UsageError(`report does not take "${more.join(' ')}"`)
  const asked = { kind, official: value('official'), unit: value('unit'), from: value('from'), until: value('until') }
  const year = value('year')
  const given = Object.fromEntries(
    Object.entries({ ...asked, year: year && Number(year) }).filter(([, each]) => each !== undefined),
  )
  const subject = reportSubjectSchema.safeParse(given)
  if (!subject.success) {
    throw new UsageError(
      `report: ${subject.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
    )
  }
  const sheets = value('sheets')
  if (sheets === undefined) throw new UsageError('report needs --sheets, a folder of sheets')
  const formats = value('formats')?.split(',') ?? reportFormats
  const unknown = formats.find((format) => !isReportFormat(format))
  if (unknown !== undefined) throw new UsageError(`there is no format "${unknown}"; one of ${reportFormats.join(', ')}`)
  const language = value('language') ?? defaultLanguage(process.env)
  if (language !== 'zh' && language !== 'en') throw new UsageError('--language takes zh or en')
  const cutOff = value('cut-off') ?? today
  if (!isIsoDate(cutOff)) throw new UsageError('--cut-off takes a date such as 2025-01-31')
  return {
    subject: subject.data,
    sheets,
    registers: value('registers'),
    out: value('out') ?? '.',
    formats: formats.filter(isReportFormat),
    language,
    county: value('county') ?? '某县',
    cutOff,
    fonts: value('fonts'),
  }
}

const fileName = (subject: ReportSubject): string =>
  subject.kind === 'annual'
    ? `annual-${subject.unit ?? 'county'}-${subject.year}`
    : `${subject.kind}-${subject.official}${subject.kind === 'duty' ? `-${subject.year}` : ''}`

/** `lianzheng report`: 0 made, 2 bad input. */
export async function reportCommand(words: readonly string[]): Promise<number> {
  const wanted = readWords(words, new Date().toISOString().slice(0, 10))
  const progress = progressOn(process.stderr)
  try {
    const county = await readCounty(wanted.sheets, wanted.registers, (file) => progress.show(undefined, file))
    const sources = offlineSources(county, wanted.county, wanted.cutOff)
    const plan = planReport(sources, wanted.subject)
    const [made] = await makeReports([plan], offlineInputs(sources), [...sourceFacts(sources, [plan]), ...county.facts])
    progress.clear()
    if (made === undefined) throw new Error('no report came of a plan')
    await mkdir(wanted.out, { recursive: true })
    for (const format of wanted.formats) {
      const path = join(wanted.out, `${fileName(wanted.subject)}.${format}`)
      await writeFile(path, await render(made, format, wanted.language, fontFolders(wanted.fonts)))
      console.log(path)
    }
    console.log(`sha256 ${reportDigest(made)}`)
    return 0
  } catch (error) {
    progress.clear()
    if (error instanceof SubjectUnknown) console.error(error.told[wanted.language])
    else if (error instanceof InputRefused)
      console.error(`${error.file}: ${error.refusal[wanted.language]} [${error.refusal.code}]`)
    else throw error
    return 2
  }
}
