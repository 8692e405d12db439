import * as z from 'zod'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { conclusionSchema, monthSchema, recordCheckSchema, subjectCoverageSchema } from '../../../schemas/coverage.ts'
import { findingStates } from '../../../schemas/findingLife/states.ts'
import { coverageSummarySchema } from '../../../schemas/partResults.ts'
import { officialCodeSchema } from '../../../schemas/principal.ts'
import { spanOfPeriod } from '../../../schemas/values/period.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { conclude, summarise } from '../../../rules/kit/conclusion.ts'
import { readCoverage } from '../../shared/coverage/subjectCoverage.ts'
import { loadRegisters } from '../../shared/files/registerFiles.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'
import { findRow } from '../core/findRow.ts'
import { checksOf, rowCoverage } from '../core/rowCoverage.ts'
import { subjectAsked } from '../core/subjectAsked.ts'
import type { Context } from '../route.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'
import { findBatch } from './batches.ts'
import { readerOf } from './findings/lookAt.ts'
import { findingReaders } from './findings/read.ts'
import { rowParams, rowQuery, rowReaders } from './rows.ts'

/** Which checks were due, done and not to be judged: of a unit or official over some months, and of one row. */
export const coverageRoutes = [
  route({
    method: 'GET',
    path: '/coverage',
    zh: '一个单位或一名干部若干月份的检查覆盖情况：应查、已查、无法判断及原因，附结论及其范围',
    en: 'Checks due, done and undetermined of a unit or an official over some months, with what may be concluded',
    roles: findingReaders,
    query: z.strictObject({
      unit: unitCodeSchema.optional(),
      official: officialCodeSchema.optional(),
      from: monthSchema,
      until: monthSchema,
    }),
    response: subjectCoverageSchema.extend({ findings: z.int(), conclusion: conclusionSchema }),
    problems: ['LZ-0001', 'LZ-0010', 'LZ-0206'],
    personalFileOf: ({ of, code }) => (of === 'official' ? [code] : []),
    handle: async ({ query: { from, until, ...whose } }, context) => {
      const { scope, means, principal } = context
      if (from > until) throw new ProblemError('LZ-0001', [{ path: 'until', message: 'lies before from' }])
      const asked = subjectAsked(whose, scope)
      if (asked === 'outside') throw new ProblemError('LZ-0010')
      if (asked === 'unsaid')
        throw new ProblemError('LZ-0001', [{ path: 'unit', message: 'name a unit or an official' }])
      const isOwn = asked.of === 'official' && asked.code === principal.official
      if (isOwn && scope.reach.kind === 'county') throw new ProblemError('LZ-0206')
      const found = await readCoverage(asked, { from, until }, { book: means.coverage, catalogue })
      const findings = await countFindings(found, context)
      return { ...found, findings, conclusion: conclude(found.scope, findings) }
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id/rows/:row/coverage',
    zh: '一行记录的检查覆盖情况：每条规则的结果，无法判断的注明原因',
    en: 'What every rule says of one row, and why one could not judge',
    roles: rowReaders,
    params: rowParams,
    query: rowQuery,
    response: z.object({
      checks: z.array(recordCheckSchema),
      scope: coverageSummarySchema,
      conclusion: conclusionSchema,
    }),
    problems: ['LZ-0003', 'LZ-0006', 'LZ-0213'],
    handle: async ({ params: { id, row }, query: { sheet } }, { means, scope }) => {
      const batch = await findBatch(id, scope, means)
      // Only what stands on its pages can be judged among the others there.
      if (batch.state !== 'completed' && batch.state !== 'superseding') throw new ProblemError('LZ-0006')
      const found = await findRow(batch, { row, sheet }, means.objects)
      if (found === undefined) throw new ProblemError('LZ-0213')
      const registers = await loadRegisters(means.objects, means.jurisdiction, batch.registers)
      const environment = { registers, calendar: means.calendar }
      const coverage = await rowCoverage(batch.kind, found, { catalogue, environment, pages: means.pages })
      // The rows of a register are judged as a whole: see the batch's own coverage.
      if (coverage === undefined) throw new ProblemError('LZ-0213')
      const summary = summarise(coverage, { [batch.kind]: 1 }, catalogue)
      return {
        checks: [...checksOf(coverage, catalogue)],
        scope: { ...summary, undetermined: { ...summary.undetermined } },
        conclusion: conclude(summary, summary.flagged),
      }
    },
  }),
] as const

/** How many findings stand of the same unit or official and months, those kept from the caller by recusal among them. */
async function countFindings(
  { of, code, from, until }: Pick<z.infer<typeof subjectCoverageSchema>, 'of' | 'code' | 'from' | 'until'>,
  { means, scope, principal }: Context,
): Promise<number> {
  const { counts } = await means.findings.list(readerOf(scope, principal), {
    filter: {
      ...(of === 'unit' ? { units: [code] } : { official: code }),
      from: spanOfPeriod(from).from,
      until: spanOfPeriod(until).until,
    },
    order: { by: 'date', descending: false },
    limit: 0,
    today: dateInChina(means.now().toISOString()),
  })
  const standing = findingStates.filter((state) => state !== 'superseded')
  return standing.reduce((sum, state) => sum + counts.states[state], counts.hidden)
}
