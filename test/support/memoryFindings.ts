import { findingStore, type FindingSource } from '../../functions/shared/findings/findingStore.ts'
import type { ActMeans } from '../../functions/shared/findings/life/performAct.ts'
import { freshIndex } from '../../functions/shared/findings/list/freshIndex.ts'
import { summaryOf } from '../../functions/shared/findings/list/summary.ts'
import type { Finding } from '../../schemas/finding.ts'
import type { HistoryEntry } from '../../schemas/findingLife/history.ts'
import type { Principal } from '../../schemas/principal.ts'

interface Start {
  readonly findings?: readonly Finding[]
  /** Who submitted which batch. */
  readonly submitters?: Readonly<Record<string, string>>
  /** Officers besides those of any name; absent: everybody is one. */
  readonly officers?: readonly Principal[]
  readonly attachments?: readonly string[]
}

/** Findings, their history and their index in memory, with the precondition of the table. */
export function memoryFindings({ findings = [], submitters = {}, officers, attachments = [] }: Start = {}) {
  const items = new Map(findings.map((finding) => [finding.id, finding]))
  const history = new Map<string, HistoryEntry[]>()
  const source: FindingSource = {
    get: async (id) => items.get(id),
    many: async (ids) => ids.flatMap((id) => items.get(id) ?? []),
    submitters: async (batches) =>
      new Map(batches.flatMap((batch) => (submitters[batch] === undefined ? [] : [[batch, submitters[batch]]]))),
    index: freshIndex(
      async (_since, take) => items.forEach((finding) => take(summaryOf(finding))),
      () => Date.now(),
      0,
    ),
  }
  const reviews: Pick<ActMeans, 'write' | 'officer' | 'attachmentsKept'> = {
    async write(seen, { finding, entry }) {
      if (items.get(seen.id)?.revision !== seen.revision) return false
      items.set(finding.id, finding)
      history.set(finding.id, [...(history.get(finding.id) ?? []), entry])
      return true
    },
    officer: async (subject) =>
      officers === undefined
        ? { subject, roles: ['disciplineOfficer'] }
        : officers.find((officer) => officer.subject === subject),
    attachmentsKept: async (_finding, ids) => ids.every((id) => attachments.includes(id)),
  }
  return {
    items,
    source,
    reviews,
    findings: findingStore(source),
    history: async (id: string): Promise<readonly HistoryEntry[]> => history.get(id) ?? [],
  }
}
