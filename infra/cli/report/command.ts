import { type ReportFormat, isReportFormat, reportFormats } from '../../../schemas/reports/formats.ts'
import { type ReportSubject, reportSubjectSchema } from '../../../schemas/reports/report.ts'
import { type IsoDate, isIsoDate } from '../../../schemas/values/isoDate.ts'
import { readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { type Language, defaultLanguage } from '../check/words.ts'
import { UsageError } from '../usage.ts'
import { askReport } from './askReport.ts'
import { makeOffline } from './makeOffline.ts'

/** What making a report offline takes. */
export interface OfflineWords {
  readonly subject: ReportSubject
  readonly sheets: string
  readonly registers: string | undefined
  readonly out: string
  readonly formats: readonly ReportFormat[]
  readonly language: Language
  readonly county: string
  readonly cutOff: IsoDate
  readonly fonts: string | undefined
}

const text = { type: 'string' } as const
const subjectWords = { official: text, unit: text, year: text, from: text, until: text } as const
/** Words that only a report made offline takes: a running county has its own. */
const offlineOnly = { registers: text, county: text, fonts: text } as const
const options = { ...subjectWords, ...offlineOnly, sheets: text, out: text, formats: text, 'cut-off': text } as const

type Values = ReturnType<typeof readWords<typeof options>>['values']

function subjectOf(kind: string | undefined, { official, unit, year, from, until }: Values): ReportSubject {
  const asked = { kind, official, unit, from, until, year: year === undefined ? undefined : Number(year) }
  const given = Object.fromEntries(Object.entries(asked).filter(([, each]) => each !== undefined))
  const subject = reportSubjectSchema.safeParse(given)
  if (subject.success) return subject.data
  throw new UsageError(
    `report: ${subject.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
  )
}

function formatsOf(listed: string | undefined): readonly ReportFormat[] {
  const formats = listed?.split(',') ?? reportFormats
  const unknown = formats.find((format) => !isReportFormat(format))
  if (unknown !== undefined) throw new UsageError(`there is no format "${unknown}"; one of ${reportFormats.join(', ')}`)
  return formats.filter(isReportFormat)
}

function cutOffOf(day: string | undefined): IsoDate | undefined {
  if (day === undefined || isIsoDate(day)) return day
  throw new UsageError('--cut-off takes a date such as 2025-01-31')
}

/** `lianzheng report`: offline from sheets, else from what the running county holds. 0 made, 2 bad input or refused. */
export async function reportCommand(
  words: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
  const { values, positionals } = readWords(words, options)
  const [kind, ...more] = positionals
  if (more.length > 0) throw new UsageError(`report does not take "${more.join(' ')}"`)
  const subject = subjectOf(kind, values)
  const formats = formatsOf(values.formats)
  const language = values.language ?? defaultLanguage(surroundings.environment)
  if (language !== 'zh' && language !== 'en') throw new UsageError('--language takes zh or en')
  const cutOff = cutOffOf(values['cut-off'])
  const { sheets, registers, fonts, county = '某县', out = '.' } = values
  if (sheets === undefined) {
    const unused = Object.keys(offlineOnly).find((name) => Object.hasOwn(values, name))
    if (unused !== undefined) throw new UsageError(`--${unused} goes with --sheets, a folder of sheets`)
    const ask = { ...subject, ...(cutOff !== undefined && { decisionCutOff: cutOff }) }
    return askReport(values, { ask, out, formats }, surroundings)
  }
  const today = new Date().toISOString().slice(0, 10)
  if (!isIsoDate(today)) throw new Error('the clock tells no date')
  return makeOffline(
    { subject, sheets, registers, out, formats, language, county, cutOff: cutOff ?? today, fonts },
    surroundings,
  )
}
