import type { AuditCommentStore } from '../../functions/shared/reports/auditCommentStore.ts'
import type { AuditComment } from '../../schemas/reports/auditComment.ts'
import type { OwnTextStore } from '../../functions/shared/reports/ownTextStore.ts'
import { whyRefused } from '../../functions/shared/reports/ownTextStore.ts'
import { type ReportStore, positionOf } from '../../functions/shared/reports/reportStore.ts'
import type { KeptReport } from '../../schemas/reports/keptReport.ts'
import { type OwnText, emptyOwnText } from '../../schemas/reports/ownText.ts'

/** Reports in memory: one that is asked for stays queued. */
export function memoryReportStore(...kept: readonly KeptReport[]): Pick<ReportStore, 'get' | 'ask' | 'list'> {
  const reports = new Map(kept.map((report) => [report.id, report]))
  return {
    get: async (id) => reports.get(id),
    async ask(report, { trail, entry }) {
      await trail.append(entry)
      reports.set(report.id, report)
      return { report, created: true }
    },
    async list(place, { limit, after }) {
      const all = [...reports.values()]
        .filter(({ subject }) => {
          if (place === 'every') return true
          if ('unit' in place) return subject.kind === 'annual' && subject.unit === place.unit
          return subject.kind !== 'annual' && subject.official === place.official
        })
        .toSorted((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
        .filter((report) => after === undefined || positionOf(report) < after)
      const shown = all.slice(0, limit)
      const last = shown.at(-1)
      return { reports: shown, next: all.length > limit && last !== undefined ? positionOf(last) : undefined }
    },
  }
}

/** Own texts in memory. */
export function memoryOwnTextStore(): OwnTextStore {
  const kept = new Map<string, OwnText[]>()
  const of = (official: string, year: number): OwnText[] => kept.get(`${official}|${year}`) ?? []
  const get: OwnTextStore['get'] = async (official, year) => of(official, year).at(-1) ?? emptyOwnText(official, year)
  return {
    get,
    versions: async (official, year) => of(official, year).toReversed(),
    async write(next, { trail, entry }) {
      const stands = await get(next.official, next.year)
      if (stands.revision !== next.revision - 1 || stands.state === 'submitted') return whyRefused(stands)
      await trail.append(entry)
      kept.set(`${next.official}|${next.year}`, [...of(next.official, next.year), next])
      return { saved: next }
    },
  }
}

/** The log of comments in memory. */
export function memoryAuditComments(): AuditCommentStore {
  const kept = new Map<string, AuditComment[]>()
  return {
    of: async (official) => kept.get(official) ?? [],
    async add(official, comment, { trail, entry }) {
      await trail.append(entry)
      const before = kept.get(official) ?? []
      const added = { ...comment, number: before.length + 1 }
      kept.set(official, [...before, added])
      return added
    },
  }
}
