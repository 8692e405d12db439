import type { RecordKind, RecordRow } from '../../../schemas/records/kinds.ts'
import { type Random, shuffled } from './random.ts'

/** Rows of the law fact sheet that the sample breaks on purpose. */
export type LawRow =
  | 'R01'
  | 'R04'
  | 'R08'
  | 'R09'
  | 'R10'
  | 'R14'
  | 'R16'
  | 'RF-10'
  | 'RF-22'
  | 'VF-01'
  | 'VF-02'
  | 'VF-06'
  | 'VF-10'
  | 'VF-12'
  | 'VF-13'
  | 'EV-01'
  | 'GI-01'
  | 'GI-02'
  | '§6-annual'
  | '§6-event'

/** A made row, and what is wrong with it on purpose: nothing, for an ordinary row. */
export interface MadeRow<Row> {
  readonly row: Row
  readonly planted: readonly LawRow[]
  /** What was planted, in words; empty for an ordinary row. */
  readonly note: string
  /** Rows that are wrong only together share a number; the later one carries `planted`. */
  readonly pair: number | undefined
}

export type Generated<Kind extends RecordKind> = MadeRow<RecordRow<Kind>>

export const ordinary = <Kind extends RecordKind>(row: RecordRow<Kind>, pair?: number): Generated<Kind> => ({
  row,
  planted: [],
  note: '',
  pair,
})

/** Decides when a violation is due, so that the share holds over any length and every kind gets its turn. */
export interface Schedule<Plant> {
  /** Counts rows made since. */
  grow(rows: number): void
  /** The next violation, if one is due and `suits` accepts one; what does not suit now waits for a better row. */
  take(suits: (plant: Plant) => boolean): Plant | undefined
}

export function plantSchedule<Plant>(random: Random, share: number, plants: readonly Plant[]): Schedule<Plant> {
  const deck: Plant[] = []
  let due = 0
  let threshold = 0.5 + random.unit()
  return {
    grow(rows) {
      due += rows * share
    },
    take(suits) {
      if (due < threshold) return undefined
      if (deck.length < plants.length * 4) deck.push(...shuffled(random, plants))
      const at = deck.findIndex(suits)
      if (at < 0) return undefined
      due -= 1
      threshold = 0.5 + random.unit()
      return deck.splice(at, 1)[0]
    },
  }
}
