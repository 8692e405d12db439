import { closeSync, openSync, writeSync } from 'node:fs'
import { type RecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import type { LawRow, MadeRow } from '../generator/basis/planted.ts'
import { type NamedCells, naturalKeyOf } from './cells.ts'

/** Where a row stands: its sheet, its row counted from 1 with the header, and its natural key as the sheet shows it. */
export interface RowPlace {
  readonly unit: string
  readonly key: Readonly<Record<string, string>>
  readonly file: string
  readonly fileRow: number
}

/** One flag that a checker should raise. */
export interface Answer extends RowPlace {
  readonly row: LawRow
  readonly kind: RecordKind
  readonly note: string
  /** Rows it is wrong together with; the flag may be shown on any of them. */
  readonly others: readonly RowPlace[]
}

/** The list of every flag expected, written as the rows are. */
export interface AnswerKey {
  note(kind: RecordKind, made: MadeRow<NamedCells>, unit: string, file: string, fileRow: number): void
  /** Expected flags by law row. */
  close(): Readonly<Record<string, number>>
}

export function answerKey(path: string): AnswerKey {
  const handle = openSync(path, 'w')
  const counts: Record<string, number> = {}
  const firsts = new Map<string, RowPlace>()
  const write = (answer: Answer): void => {
    writeSync(handle, `${JSON.stringify(answer)}\n`)
    counts[answer.row] = (counts[answer.row] ?? 0) + 1
  }
  return {
    note(kind, { row, planted, note, pair }, unit, file, fileRow) {
      if (planted.length === 0 && pair === undefined) return
      const place: RowPlace = { unit, key: naturalKeyOf(recordKinds[kind], row), file, fileRow }
      const pairKey = `${kind}/${pair ?? ''}`
      if (planted.length === 0) {
        firsts.set(pairKey, place)
        return
      }
      const first = pair === undefined ? undefined : firsts.get(pairKey)
      firsts.delete(pairKey)
      for (const law of planted) {
        write({ row: law, kind, ...place, note, others: first === undefined ? [] : [first] })
        // An invoice claimed by two units is a flag for each of them.
        if (law === 'RF-22' && first !== undefined && first.unit !== unit) {
          write({ row: law, kind, ...first, note: `with ${unit}: ${note}`, others: [place] })
        }
      }
    },
    close() {
      closeSync(handle)
      return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
    },
  }
}
