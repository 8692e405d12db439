import * as z from 'zod'
import { shownFindingSchema } from '../../../../schemas/findingLife/shown.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { showFinding } from '../../../shared/findings/life/show.ts'
import type { Row } from '../../../shared/findings/list/row.ts'
import { route } from '../../route.ts'
import { lookAt, readerOf } from './lookAt.ts'
import { findingReaders } from './read.ts'

const relations = ['official', 'vehicle', 'vendor', 'letter', 'invoice', 'day'] as const
const most = 50

/** How a row is related to a finding. */
function relatedBy({
  id,
  subjects,
  unit,
  on,
}: Finding): Readonly<Record<(typeof relations)[number], (row: Row) => boolean>> {
  const { officials = [], plate, vendor, letter, invoice } = subjects
  const other = (test: (row: Row) => boolean) => (row: Row) => row.id !== id && test(row)
  return {
    official: other((row) => row.officials.some((each) => officials.includes(each))),
    vehicle: other((row) => plate !== undefined && row.plate === plate),
    vendor: other((row) => vendor !== undefined && row.vendor === vendor),
    letter: other((row) => letter !== undefined && row.letter === letter),
    invoice: other((row) => invoice !== undefined && row.invoice === invoice),
    day: other((row) => row.unit === unit && row.on.slice(0, 10) === on.slice(0, 10)),
  }
}

/** What else there is about the same person, vehicle, vendor, letter, invoice and day. */
export const relatedRoutes = [
  route({
    method: 'GET',
    path: '/findings/:id/related',
    zh: '相关线索：同人、同车、同供应商、同公函、同发票、同日',
    en: 'Findings of the same person, vehicle, vendor, letter, invoice, or of the same unit and day',
    roles: findingReaders,
    response: z.object({
      related: z.array(z.object({ by: z.enum(relations), findings: z.array(shownFindingSchema), more: z.boolean() })),
    }),
    problems: ['LZ-0004', 'LZ-0206'],
    handle: async ({ params: { id } }, { means, principal, scope }) => {
      const { finding } = await lookAt(means, scope, principal, id)
      const today = dateInChina(means.now().toISOString())
      const tests = relatedBy(finding)
      const related = []
      for (const by of relations) {
        const found = await means.findings.where(readerOf(scope, principal), tests[by], most + 1)
        const findings = found
          .slice(0, most)
          .map((each) => showFinding(each, { today, calendar: means.calendar, scope }))
        if (findings.length > 0) related.push({ by, findings, more: found.length > most })
      }
      return { related }
    },
  }),
] as const
