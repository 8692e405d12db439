import { type Fact, type FactValue, factValue } from './fact.ts'
import { expenseLine } from './expenseLine.ts'

type Cells = Fact['cells']

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Columns that are worked out from a row's own cells, by kind of row. */
const workedOut: Readonly<Record<string, Readonly<Record<string, (cells: Cells) => FactValue>>>> = {
  reception: {
    /** Several bills of one official letter are one visit (批次). */
    visit: ({ letterNo, voucherNo, date }) => text(letterNo) || `${text(voucherNo)}|${text(date)}`,
    hostPaid: ({ guestPaid }) => guestPaid !== true,
  },
  trip: {
    /** Hundredths of a kilometre; a reading that runs backwards is no distance. */
    distance: ({ odoStart, odoEnd }) =>
      typeof odoStart === 'number' && typeof odoEnd === 'number' && odoEnd >= odoStart ? odoEnd - odoStart : undefined,
    day: ({ departAt }) => text(departAt).slice(0, 10),
  },
  expense: { line: ({ account }) => expenseLine(text(account)) },
  eventReport: {
    toldBefore: ({ reportedBeforeOn }) => reportedBeforeOn !== undefined && reportedBeforeOn !== null,
    toldAfter: ({ reportedAfterOn }) => reportedAfterOn !== undefined && reportedAfterOn !== null,
  },
  budget: { inForce: ({ amount, adjusted }) => factValue(adjusted ?? amount) },
  gift: {
    registered: ({ registeredOn }) => registeredOn !== undefined && registeredOn !== null,
    handedIn: ({ handedInOn }) => handedInOn !== undefined && handedInOn !== null,
  },
}

/** How a column of a kind is read; made once a query, not once a row. */
export function columnReader(of: string, name: string): (fact: Fact) => FactValue {
  if (name === 'unit') return ({ unit }) => unit
  if (name === 'month') return ({ on }) => on.slice(0, 7)
  const own = workedOut[of]?.[name]
  return own === undefined ? ({ cells }) => factValue(cells[name]) : ({ cells }) => own(cells)
}
