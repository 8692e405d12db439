import { gunzipSync } from 'node:zlib'
import type * as z from 'zod'
import type { Principal } from '../../../../schemas/principal.ts'
import type { KeptReport, ReportVersion } from '../../../../schemas/reports/keptReport.ts'
import type { reportSubjectSchema } from '../../../../schemas/reports/report.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import { mayReadReport } from '../../../shared/reports/rights.ts'
import type { ApiMeans } from '../../means.ts'
import { ProblemError } from '../../problemError.ts'

/** A report the caller may read. @throws ProblemError when there is none in their reach: its id tells nothing */
export async function lookAtReport({ reports }: ApiMeans, principal: Principal, id: string): Promise<KeptReport> {
  const report = await reports.get(id)
  if (report === undefined || !mayReadReport(principal, report.subject)) throw new ProblemError('LZ-0301')
  return report
}

export type MadeVersion = KeptReport & { readonly version: ReportVersion }

/** The same, once it is made; of a repeat, the version whose inputs it has. @throws ProblemError */
export async function lookAtVersion(means: ApiMeans, principal: Principal, id: string): Promise<MadeVersion> {
  const report = await lookAtReport(means, principal, id)
  if (report.sameAs !== undefined) return lookAtVersion(means, principal, report.sameAs)
  const { version } = report
  if (version === undefined) throw new ProblemError('LZ-0302')
  return { ...report, version }
}

/** A part kept beside a report's files. */
export async function readPart<Value>(
  { objects, jurisdiction }: ApiMeans,
  id: string,
  name: string,
  schema: z.ZodType<Value>,
): Promise<Value> {
  const bytes = await objects.get(objectKeys.report(jurisdiction, id, name))
  return schema.parse(JSON.parse(gunzipSync(bytes).toString('utf8')))
}

/** Whose personal file a report is. */
export const officialsOf = (subject: z.input<typeof reportSubjectSchema>): readonly string[] =>
  subject.kind === 'annual' ? [] : [subject.official]
