import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import { dayNumber } from '../../../../schemas/values/calendarArithmetic.ts'
import type { IsoDate } from '../../../../schemas/values/isoDate.ts'
import type { Summary } from './summary.ts'

/** A summary made ready to be searched. Texts that many findings share are held once. */
export interface Row extends Omit<Summary, 'zh' | 'key' | 'revisedAt'> {
  /** Everything a search for words looks through, in lower case. */
  readonly words: string
  /** The same without what tells of other units, where it does. */
  readonly ownWords?: string
  readonly dueDay: number
  readonly revisedMilliseconds: number
}

const neverDue = Number.MAX_SAFE_INTEGER

/** Makes rows; one maker for all rows of a list, so that they share their texts. */
export function rowMaker(): (summary: Summary) => Row {
  const lists = new Map<string, string[]>()
  const shared = (list: string[]): string[] => {
    const name = list.join('\n')
    const known = lists.get(name)
    if (known !== undefined) return known
    lists.set(name, list)
    return list
  }
  return ({ zh, key, revisedAt, ...summary }) => {
    const { id, rule, officials, plate = '', vendor = '', letter = '', invoice = '', due } = summary
    return {
      ...summary,
      officials: shared(officials),
      batches: shared(summary.batches),
      recused: shared(summary.recused),
      admitted: shared(summary.admitted),
      words: [id, rule, zh, key, plate, vendor, letter, invoice, ...officials].join('\n').toLowerCase(),
      ...(summary.others && { ownWords: [id, rule, plate, vendor, letter, invoice].join('\n').toLowerCase() }),
      dueDay: due === undefined ? neverDue : dayNumber(due),
      revisedMilliseconds: Date.parse(revisedAt),
    }
  }
}

/** The state a row shows on a day: what was parked comes back on its date. */
export const rowStateOn = ({ state, until }: Pick<Row, 'state' | 'until'>, today: IsoDate): FindingState =>
  state === 'parked' && until !== undefined && until <= today ? 'reopened' : state
