import type { Principal } from '../../../schemas/principal.ts'
import type { KeptReport } from '../../../schemas/reports/keptReport.ts'
import { mayReadReport, placesOf } from '../../shared/reports/rights.ts'
import { type ReportStore, positionOf } from '../../shared/reports/reportStore.ts'

interface Page {
  readonly limit: number
  readonly after: string | undefined
}

/** Reports looked at together: what is not the caller's is passed over, so a page may take several looks. */
const looked = 50

/**
 * Reports somebody may read that pass a test, latest first, and the position of the last when there may be more. A
 * person of two roles has two lists; they are told as one.
 */
export async function listReports(
  reports: Pick<ReportStore, 'list'>,
  reader: Pick<Principal, 'roles' | 'unit' | 'official'>,
  passes: (report: KeptReport) => boolean,
  { limit, after }: Page,
): Promise<{ readonly reports: readonly KeptReport[]; readonly next: string | undefined }> {
  const places = placesOf(reader)
  const found: KeptReport[] = []
  let position = after
  for (;;) {
    const pages = await Promise.all(places.map((place) => reports.list(place, { limit: looked, after: position })))
    // Of lists that go on, what lies behind the end of the shortest look is not known yet.
    const ends = pages.flatMap(({ next }) => next ?? []).toSorted()
    const end = ends.at(-1)
    const all = new Map(pages.flatMap((page) => page.reports.map((report) => [positionOf(report), report] as const)))
    const known = [...all].toSorted(([a], [b]) => (a < b ? 1 : -1)).filter(([at]) => end === undefined || at >= end)
    for (const [index, [at, report]] of known.entries()) {
      if (!mayReadReport(reader, report.subject) || !passes(report)) continue
      found.push(report)
      const isLast = end === undefined && index === known.length - 1
      if (found.length === limit) return { reports: found, next: isLast ? undefined : at }
    }
    if (end === undefined) return { reports: found, next: undefined }
    position = end
  }
}
