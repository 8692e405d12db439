import { type Coverage, addCoverage } from '../../../../rules/kit/coverage.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { Batch } from '../../../../schemas/batch.ts'
import { coverageSchema } from '../../../../schemas/partResults.ts'
import type { OwnTexts } from '../../../../schemas/reports/ownText.ts'
import type { ReportSubject } from '../../../../schemas/reports/report.ts'
import type { DueReturn as OwedReturn } from '../../../../schemas/returns.ts'
import { isOfficialCode } from '../../../../schemas/values/ids.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import { yearOfPeriod } from '../../../../schemas/values/period.ts'
import { answerDue } from '../../../api/core/answerDue.ts'
import { batchesInForce } from '../../../shared/batches/batchesInForce.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { rowStateOn } from '../../../shared/findings/list/row.ts'
import { inParallel } from '../../../shared/inParallel.ts'
import type { DueReturn, DueReturnState, ReportBatch } from '../facts/accountFacts.ts'
import type { Entered } from '../parts/commentTerm.ts'
import type { FindingMark } from './basis.ts'
import { concerns } from './concerns.ts'
import { endOfDay, stateThen } from './stateThen.ts'
import type { StoredMeans } from './storedMeans.ts'

const parallelReads = 16

/** What stands in the county now, as far as a report is concerned; the records themselves are not in it. */
export interface Stored {
  readonly versions: Readonly<Record<string, string>>
  readonly registers: RegisterLookup
  /** Every batch of records in force. */
  readonly batches: readonly Batch[]
  readonly findings: readonly FindingMark[]
  readonly cutOff: IsoDate
  readonly dues: readonly DueReturn[] | undefined
  readonly coverage: Readonly<Record<number, Coverage>>
  readonly ownTexts: OwnTexts
  readonly comments: readonly Entered[]
}

/** Reads it. `decisionCutOff`: the last day whose decisions count; absent: all there are. */
export async function readStored(
  subject: ReportSubject,
  decisionCutOff: IsoDate | undefined,
  means: StoredMeans,
): Promise<Stored> {
  const today = dateInChina(means.now().toISOString())
  const versions = await means.currentRegisters()
  const registers = await means.registersOf(versions)
  const batches = await batchesInForce(means.batches)
  return {
    versions,
    registers,
    batches,
    findings: await marksOf(subject, decisionCutOff, registers, today, means),
    cutOff: decisionCutOff ?? today,
    dues: subject.kind === 'annual' ? await duesOf(subject, means) : undefined,
    coverage: subject.kind === 'annual' ? { [subject.year]: await coverageOf(subject.year, batches, means) } : {},
    ownTexts: subject.kind === 'duty' ? await ownTextsOf(subject, means) : {},
    comments: subject.kind === 'departure' ? await commentsOf(subject, decisionCutOff ?? today, means) : [],
  }
}

async function marksOf(
  subject: ReportSubject,
  decisionCutOff: IsoDate | undefined,
  registers: RegisterLookup,
  today: IsoDate,
  { findingIndex, history }: StoredMeans,
): Promise<readonly FindingMark[]> {
  const isConcerned = concerns(registers, subject)
  const rows = [...(await findingIndex()).rows()].filter(isConcerned)
  const instant = decisionCutOff === undefined ? undefined : endOfDay(decisionCutOff)
  const marks = await inParallel(rows, parallelReads, async (row): Promise<FindingMark> => {
    const { id, grade, excess, on } = row
    const state = rowStateOn(row, decisionCutOff ?? today)
    const later = instant !== undefined && row.revisedMilliseconds > Date.parse(instant)
    const then = later ? stateThen(state, await history(id), instant) : state
    return { id, state: then, grade, ...(excess !== undefined && { excess }), on }
  })
  return marks.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const dueStates: Readonly<Record<OwedReturn['state'], DueReturnState>> = {
  received: 'filed',
  nil: 'nil',
  partly: 'partly',
  late: 'missing',
  due: 'notDue',
  notDue: 'notDue',
  undetermined: 'undetermined',
}

/** What was due in a year and what became of it; `undefined` when nobody has said what is due. */
async function duesOf(
  { unit, year }: Extract<ReportSubject, { readonly kind: 'annual' }>,
  means: StoredMeans,
): Promise<readonly DueReturn[] | undefined> {
  const { duties, units, returns } = await answerDue({ period: String(year), unit: unit ?? 'every' }, means)
  if (duties === 'notSet' || units === 'notLoaded') return undefined
  return returns.map(({ unit: who, kind, period, dueOn, state, onTime }) => ({
    unit: who,
    kind,
    period,
    dueOn,
    state: state === 'received' && onTime === false ? 'late' : dueStates[state],
  }))
}

/** Outcomes of the checks of the batches that report on a year. */
async function coverageOf(
  year: number,
  batches: readonly Batch[],
  { objects, jurisdiction }: StoredMeans,
): Promise<Coverage> {
  const ofYear = batches.filter(({ period, findings }) => yearOfPeriod(period) === year && findings !== undefined)
  const parts = await inParallel(ofYear, parallelReads, async ({ id }) =>
    coverageSchema.parse(
      JSON.parse(Buffer.from(await objects.get(objectKeys.coverage(jurisdiction, id))).toString('utf8')),
    ),
  )
  const sum: Coverage = {}
  for (const part of parts) addCoverage(sum, part)
  return sum
}

async function ownTextsOf(
  { official, year }: Extract<ReportSubject, { readonly kind: 'duty' }>,
  { ownTexts }: StoredMeans,
): Promise<OwnTexts> {
  if (!isOfficialCode(official)) return {}
  const { state, sections } = await ownTexts.get(official, year)
  return state === 'submitted' ? sections : {}
}

/** What was entered of asking for comments since the term began, until the day that counts. */
async function commentsOf(
  { official, from }: Extract<ReportSubject, { readonly kind: 'departure' }>,
  until: IsoDate,
  { auditComments }: StoredMeans,
): Promise<readonly Entered[]> {
  if (!isOfficialCode(official)) return []
  const entered = await auditComments.of(official)
  return entered
    .filter(({ on }) => (from === undefined || from <= on) && on <= until)
    .map(({ step, party, on, text }) => ({ step, party, on, text }))
}

/** A batch as reports count it. */
export const reportBatch = ({ id, kind, unit, period, sha256, rows }: Batch): ReportBatch => ({
  id,
  kind,
  unit,
  period,
  sha256,
  rows: rows ?? { read: 0, accepted: 0, rejected: 0, repeats: 0 },
})
