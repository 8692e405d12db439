import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { NewEntry } from '../../../../schemas/audit.ts'
import type { ReportMessage } from '../../../../schemas/messages.ts'
import type { ReportFormat } from '../../../../schemas/reports/formats.ts'
import { type KeptReport, type ReportFile, isReportOver } from '../../../../schemas/reports/keptReport.ts'
import type { ReportSubject } from '../../../../schemas/reports/report.ts'
import { digestOf } from '../../../shared/audit/chain.ts'
import type { AuditTrail } from '../../../shared/audit/auditTrail.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import type { FindingSource } from '../../../shared/findings/findingStore.ts'
import { withinUnit } from '../../../shared/findings/withinUnit.ts'
import { PermanentFault } from '../../../shared/permanentFault.ts'
import type { ReportStore } from '../../../shared/reports/reportStore.ts'
import { RecordDamaged } from '../facts/recordFact.ts'
import type { ReportFinding } from '../facts/findingFacts.ts'
import type { Fact } from '../figures/fact.ts'
import { type MadeReport, makeReports, reportDigest } from '../makeReports.ts'
import { SubjectUnknown } from '../parts/officials.ts'
import { sourceFacts } from '../reportSources.ts'
import type { KeptBasis } from './basis.ts'
import { reportFileName, reportParts, wantedFiles } from './parts.ts'
import { type Stored, readStored } from './readStored.ts'
import { recordFacts } from './recordFacts.ts'
import { rowFileName, rowFiles } from './rowFiles.ts'
import { planStored } from './sourcesOf.ts'
import type { StoredMeans } from './storedMeans.ts'

/** Everything the making of a report reads, and where it writes. */
export interface ReportMeans extends StoredMeans {
  readonly reports: Pick<ReportStore, 'get' | 'progress' | 'repeat' | 'keep' | 'end'>
  readonly findings: Pick<FindingSource, 'many'>
  readonly audit: Pick<AuditTrail, 'append'>
  /** A report in one format; the same report gives the same bytes. */
  readonly render: (made: MadeReport, format: ReportFormat, language: 'zh' | 'en') => Promise<Uint8Array>
}

/** Milliseconds between two notes of how far it is. */
const betweenNotes = 500

const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value))

/**
 * Makes a report that was asked for and keeps it as a version for good. Safe to run twice: the same inputs make the same
 * bytes under the same names, and it ends once.
 */
export async function runReport({ report: id }: ReportMessage, means: ReportMeans): Promise<void> {
  const report = await means.reports.get(id)
  if (report === undefined) throw new Error(`report ${id} does not exist`)
  if (isReportOver(report.state)) return
  try {
    await makeVersion(report, means)
  } catch (error) {
    if (error instanceof RecordDamaged) throw new PermanentFault('RECORD_DAMAGED', error)
    if (!(error instanceof SubjectUnknown)) throw error
    const refusal = { code: 'SUBJECT_UNKNOWN', ...error.told }
    await means.reports.end(id, 'refused', refusal, means.now().toISOString())
  }
}

async function makeVersion(asked: KeptReport, means: ReportMeans): Promise<void> {
  const { id, subject, decisionCutOff, jurisdiction } = asked
  const stored = await readStored(subject, decisionCutOff, means)
  const findings = await findingsOf(subject, stored, means)
  const { plan, sources, basis } = planStored(subject, { stored, ...means }, findings)
  const inputs = inputsKey(asked, basis)
  // Nothing is read or written for a version there is.
  if (await means.reports.repeat(id, inputs, means.now().toISOString())) return
  const note = noteProgress(id, means)
  const batches = stored.batches.filter(({ kind }) => basis.kinds.includes(kind))
  async function* facts(): AsyncGenerator<Fact> {
    yield* sourceFacts(sources, [plan])
    yield* recordFacts(batches, { ...means, onProgress: (done, of) => note('reading', done, of) })
  }
  const [made] = await makeReports([plan], basis.inputs, facts())
  if (made === undefined) throw new Error('no report came of a plan')
  const put = (name: string, bytes: Uint8Array) => means.objects.put(objectKeys.report(jurisdiction, id, name), bytes)
  const files: ReportFile[] = []
  for (const wanted of wantedFiles) {
    await note('writing', files.length, wantedFiles.length)
    const bytes = await means.render(made, wanted.format, wanted.language ?? 'zh')
    await put(reportFileName(wanted), bytes)
    files.push({ ...wanted, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  await keepParts(made, basis, put)
  const sha256 = reportDigest(made)
  const finishedAt = means.now().toISOString()
  const entry: NewEntry = {
    at: finishedAt,
    actor: 'machine:report',
    act: 'reportMade',
    subjects: [id],
    digest: digestOf({ subject, inputs, sha256, files }),
  }
  const version = {
    inputs,
    sha256,
    cutOff: stored.cutOff,
    ruleSet: means.ruleSet,
    batches: batches.length,
    rows: made.annex.length,
    figures: made.report.figures.length,
    files,
  }
  await means.reports.keep(id, version, finishedAt, { trail: means.audit, entry })
}

/** The findings that are counted, in the state they had at the cut-off. A unit's statement is read by the unit. */
async function findingsOf(
  subject: ReportSubject,
  stored: Stored,
  { findings }: ReportMeans,
): Promise<readonly ReportFinding[]> {
  const marks = new Map(stored.findings.map((mark) => [mark.id, mark]))
  const found = await findings.many([...marks.keys()])
  const ofUnit = subject.kind === 'annual' && subject.unit !== undefined
  return found.map((finding) => ({
    ...(ofUnit ? withinUnit(finding) : finding),
    state: marks.get(finding.id)?.state ?? finding.state,
  }))
}

/**
 * Digest of everything a version is made from. The day it is made is in it only where it decides what is counted: in an
 * audit of a term that has no end yet.
 */
function inputsKey({ subject, decisionCutOff }: KeptReport, { inputs: { cutOff, ...inputs } }: KeptBasis): string {
  const open = subject.kind === 'departure' && subject.until === undefined
  return digestOf({ subject, decisionCutOff: decisionCutOff ?? '', inputs, ...(open && { cutOff }) })
}

async function keepParts(
  { report, annex }: MadeReport,
  basis: KeptBasis,
  put: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const { files, index } = rowFiles(annex)
  for (const [position, bytes] of files.entries()) await put(rowFileName(position + 1), bytes)
  await put(reportParts.rows, packed(index))
  await put(reportParts.report, packed(report))
  await put(reportParts.basis, packed(basis))
}

function noteProgress(id: string, { reports, now }: ReportMeans) {
  let noted = 0
  return async (step: 'reading' | 'writing', done: number, of: number): Promise<void> => {
    const at = now().getTime()
    if (at - noted < betweenNotes) return
    noted = at
    await reports.progress(id, { step, done, of })
  }
}
