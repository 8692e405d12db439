import type { Finding } from '../../../schemas/finding.ts'
import type { Principal } from '../../../schemas/principal.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import type { Scope } from '../people/scope.ts'
import { concernOf, recusalOf } from './life/people.ts'
import { type Filter, otherwiseMatches } from './list/filter.ts'
import type { Counts, Question } from './list/findingIndex.ts'
import type { FreshIndex } from './list/freshIndex.ts'
import { type Place, readPlace, writePlace } from './list/order.ts'
import { type Row, rowStateOn } from './list/row.ts'
import { withinReach } from './withinUnit.ts'

/** Who reads: what the route lets them reach, and who they are, for recusal. */
export interface Reader {
  readonly scope: Scope
  readonly principal: Pick<Principal, 'subject' | 'unit' | 'official'>
}

export interface FindingQuery extends Pick<Question, 'filter' | 'order' | 'limit'> {
  readonly today: IsoDate
  /** Position after which to go on, from a page before. */
  readonly after?: string | undefined
}

export interface FindingPage {
  readonly findings: readonly Finding[]
  /** Position of the last finding when there are more. */
  readonly next: string | undefined
  readonly counts: Counts
}

/** Where findings are kept and found. */
export interface FindingSource {
  /** Consistent read. */
  get(id: string): Promise<Finding | undefined>
  /** Those that are there, in the order of the ids. */
  many(ids: readonly string[]): Promise<readonly Finding[]>
  readonly index: FreshIndex
  /** Who submitted which batch; those nobody is known to have submitted are absent. */
  submitters(batches: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export type Seen =
  | { readonly finding: Finding; readonly submitters: readonly string[] }
  | { readonly finding: undefined; readonly why: 'missing' | 'recused' }

export interface FindingStore {
  /**
   * A finding outside the scope is missing: its id tells nothing. One that the reader is recused from says so. It comes
   * whole, as acts are written on it; it is to be shown by `showFinding` only.
   */
  look(reader: Reader, id: string): Promise<Seen>
  /** One page of what the reader may see, and counts of all of it. A position that is none of ours starts anew. */
  list(reader: Reader, query: FindingQuery): Promise<FindingPage>
  /** The rows of everything the reader may see under a filter, for counting. */
  rows(reader: Reader, filter: Filter, today: IsoDate): Promise<readonly Row[]>
  /** Findings that pass a test, that the reader may see, at most so many. */
  where(reader: Reader, test: (row: Row) => boolean, limit: number): Promise<readonly Finding[]>
}

/** Findings as readers may see them: scope and recusal are in every question, and no question goes round them. */
export function findingStore(source: FindingSource): FindingStore {
  const submitted = new Map<string, string | undefined>()

  /** Who submitted each batch is written once, so it is asked once. */
  const submittersOf = async (batches: readonly string[]): Promise<readonly string[]> => {
    const unknown = batches.filter((batch) => !submitted.has(batch))
    if (unknown.length > 0) {
      const found = await source.submitters(unknown)
      for (const batch of unknown) submitted.set(batch, found.get(batch))
    }
    return batches.flatMap((batch) => submitted.get(batch) ?? [])
  }

  /** What a reader is shown of findings they may see. */
  const shownTo =
    ({ scope }: Reader) =>
    (finding: Finding): Finding =>
      withinReach(finding, scope)

  /** A search must not tell what is not shown. */
  const wordsFor = ({ scope: { reach } }: Reader) =>
    reach.kind === 'county' ? ({ words }: Row): string => words : ({ words, ownWords = words }: Row): string => ownWords

  const rights = async ({ scope, principal }: Reader) => {
    const index = await source.index.current()
    const batches = index.batches().filter((batch) => !submitted.has(batch))
    if (batches.length > 0) await submittersOf(batches)
    // Asked of every row of a county: nothing is made here that need not be.
    const ofCounty = scope.reach.kind === 'county'
    const reaches = (row: Row): boolean => ofCounty || scope.mayReach({ unit: row.unit, subjects: row })
    /** Rows of the same batches share one list of them. */
    const sent = new Map<readonly string[], readonly string[]>()
    const submittersOfRow = ({ batches: list }: Row): readonly string[] => {
      const known = sent.get(list)
      if (known !== undefined) return known
      const found = list.flatMap((batch) => submitted.get(batch) ?? [])
      sent.set(list, found)
      return found
    }
    const hidden = (row: Row): boolean => {
      if (!ofCounty) return false
      const { unit, others = [], officials, recused, admitted } = row
      return (
        recusalOf({ unit, others, officials, recused, admitted, submitters: submittersOfRow(row) }, principal) !==
        undefined
      )
    }
    return { index, reaches, hidden }
  }

  return {
    async look({ scope, principal }, id) {
      const finding = await source.get(id)
      if (finding === undefined || !scope.mayReach(finding)) return { finding: undefined, why: 'missing' }
      const submitters = await submittersOf([...new Set(finding.sources.map(({ batch }) => batch))])
      const recused =
        scope.reach.kind === 'county' && recusalOf(concernOf(finding, submitters), principal) !== undefined
      return recused ? { finding: undefined, why: 'recused' } : { finding, submitters }
    },
    async list(reader, { after, ...query }) {
      const { index, reaches, hidden } = await rights(reader)
      const place: Place | undefined = after === undefined ? undefined : readPlace(after)
      const { ids, next, counts } = index.ask({ ...query, after: place, reaches, hidden, wordsOf: wordsFor(reader) })
      const findings = (await source.many(ids)).map(shownTo(reader))
      return { findings, next: next === undefined ? undefined : writePlace(next), counts }
    },
    async rows(reader, filter, today) {
      const { index, reaches, hidden } = await rights(reader)
      const matches = otherwiseMatches(filter, today, wordsFor(reader))
      const { states, grades } = filter
      const isAsked = (row: Row): boolean =>
        (states?.includes(rowStateOn(row, today)) ?? true) && (grades?.includes(row.grade) ?? true)
      return [...index.rows()].filter((row) => reaches(row) && isAsked(row) && matches(row) && !hidden(row))
    },
    async where(reader, test, limit) {
      const { index, reaches, hidden } = await rights(reader)
      const ids = index.where((row) => test(row) && reaches(row) && !hidden(row), limit)
      return (await source.many(ids)).map(shownTo(reader))
    },
  }
}
