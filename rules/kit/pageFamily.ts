import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'

/** Where a record's facts are stored: a group (unit, vehicle, official, hash bucket) and a period of it. */
export interface PagePlace {
  readonly group: string
  readonly period: string
}

/** For each kind, where a record of it stands in the family; `undefined` when it has no place there (no plate, no invoice). */
export type Placement = { readonly [Kind in RecordKind]?: (record: RecordRow<Kind>) => PagePlace | undefined }

/**
 * The unit of storage of window facts. A window rule sees its own page and `neighbours` pages on either side, and
 * speaks only of flags whose last-straw record stands in its own page, so no flag is raised twice.
 */
export interface PageFamily {
  readonly name: string
  readonly neighbours: number | 'all'
  readonly place: Placement
  /** The periods `distance` before or after, for families with a number of neighbours. */
  readonly shift: (period: string, distance: number) => string
}
