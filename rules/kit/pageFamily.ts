import type { RecordKind, RecordRow } from '../../schemas/records/kinds.ts'

/** Where a record's facts are stored: a group (unit, vehicle, official, hash bucket) and a period of it. */
export interface PagePlace {
  readonly group: string
  readonly period: string
}

/** For each kind, where a record of it stands in the family; `undefined` when it has no place there (no plate, no invoice). */
export type Placement = { readonly [Kind in RecordKind]?: (record: RecordRow<Kind>) => PagePlace | undefined }

/**
 * The unit of storage of window facts. A flag belongs to the page in which its last-straw record stands.
 *
 * `group`: all periods of a group are judged together, so that a window may reach as far as its evidence does and has one
 * name wherever it is met. `page`: every period is judged by itself; only for windows that lie inside one period and
 * carry it in their name.
 */
export interface PageFamily {
  readonly name: string
  readonly judged: 'group' | 'page'
  readonly place: Placement
}
