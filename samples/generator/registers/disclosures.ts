import type { RecordRow } from '../../../schemas/records/kinds.ts'
import type { BudgetLine } from '../../../schemas/registers/budgetLine.ts'
import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

type Disclosure = RegisterRow<'disclosure'>
type BudgetRow = RegisterRow<'budget'>
type VehicleRow = RegisterRow<'vehicle'>

/** A published number that differs from the records on purpose, or a line that was not published at all. */
export interface PlantedGap {
  readonly unit: UnitCode
  readonly year: number
  readonly line: BudgetLine
  readonly field: 'spent' | 'visits' | 'people' | 'bought' | 'held' | 'unpublished'
  readonly published?: number
  /** What the records come to, as it would have been published; money in fen. */
  readonly records?: number
}

/** Adds up, row by row as they are made, what units would have to publish. */
export interface DisclosureBook {
  readonly reception: (row: RecordRow<'reception'>) => void
  readonly vehicleCost: (row: RecordRow<'vehicleCost'>) => void
  readonly expense: (row: RecordRow<'expense'>) => void
  /** The published totals, with some wrong on purpose. */
  close(): { readonly rows: readonly Disclosure[]; readonly gaps: readonly PlantedGap[] }
}

const accountLines: Readonly<Record<string, BudgetLine>> = { 会议费: 'meetings', 培训费: 'training' }

/** Published in 万元 with two decimals, rounded half up: to the next hundred yuan. */
const asPublished = (amount: number) => fen(Math.floor((amount + 5_000) / 10_000) * 10_000)

export function disclosureBook(budgets: readonly BudgetRow[], vehicles: readonly VehicleRow[]): DisclosureBook {
  const spent = new Map<string, number>()
  /** People of each visit, by unit and year: a visit of several bills is one. */
  const visits = new Map<string, Map<string, number>>()
  const add = (unit: string, date: string, line: BudgetLine, amount: number): void => {
    const key = `${unit}|${date.slice(0, 4)}|${line}`
    spent.set(key, (spent.get(key) ?? 0) + amount)
  }
  return {
    reception(row) {
      if (row.guestPaid === true) return
      add(row.unitCode, row.date, 'reception', row.amount)
      const key = `${row.unitCode}|${row.date.slice(0, 4)}`
      const known = visits.get(key) ?? new Map<string, number>()
      visits.set(key, known)
      const visit = row.letterNo ?? `${row.voucherNo}|${row.date}`
      known.set(visit, Math.max(known.get(visit) ?? 0, row.guests))
    },
    vehicleCost: (row) => add(row.unitCode, row.at, 'vehicleRunning', row.amount),
    expense(row) {
      const line = accountLines[row.account]
      if (line !== undefined) add(row.unitCode, row.date, line, row.amount)
    },
    close: () =>
      withGaps(
        budgets.map((budget) => published(budget, spent, visits.get(`${budget.unit}|${budget.year}`), vehicles)),
      ),
  }
}

function published(
  { unit, year, line, amount, adjusted }: BudgetRow,
  spent: ReadonlyMap<string, number>,
  visits: ReadonlyMap<string, number> | undefined,
  vehicles: readonly VehicleRow[],
): Disclosure {
  const fleet = vehicles.filter((row) => row.unit === unit)
  const lastDay = `${year}-12-31`
  const held = fleet.filter(
    (row) => (row.validFrom ?? '') <= lastDay && (row.validUntil === undefined || row.validUntil >= lastDay),
  )
  const bought = fleet.filter(
    (row) => row.source === 'bought' && row.boughtOn?.startsWith(String(year)) && row.validFrom === row.boughtOn,
  )
  const price = bought.reduce((sum, row) => sum + (row.priceExTax ?? 0), 0)
  const isPurchase = line === 'vehiclePurchase'
  const isReception = line === 'reception'
  return {
    unit,
    year,
    line,
    spent: asPublished(isPurchase ? price : (spent.get(`${unit}|${year}|${line}`) ?? 0)),
    budget: adjusted ?? amount,
    visits: isReception ? (visits?.size ?? 0) : undefined,
    people: isReception ? [...(visits?.values() ?? [])].reduce((sum, guests) => sum + guests, 0) : undefined,
    bought: isPurchase ? bought.length : undefined,
    held: isPurchase ? held.length : undefined,
    publishedOn: isoDate(`${year + 1}-09-15`),
    source: '示例公开',
  }
}

/** Which published numbers are wrong: every how many-th row of the line in which field, and by how much. */
const plan: readonly (readonly [BudgetLine, PlantedGap['field'], number, number])[] = [
  ['reception', 'spent', 23, -150_000],
  ['reception', 'visits', 31, -1],
  ['reception', 'people', 37, 3],
  ['vehicleRunning', 'spent', 41, 280_000],
  ['vehiclePurchase', 'held', 43, 1],
  ['reception', 'unpublished', 59, 0],
]

function withGaps(rows: readonly Disclosure[]): ReturnType<DisclosureBook['close']> {
  const gaps: PlantedGap[] = []
  const counts = new Map<BudgetLine, number>()
  const kept = rows.flatMap((row) => {
    const ordinal = (counts.get(row.line) ?? 0) + 1
    counts.set(row.line, ordinal)
    const wrong = plan.find(([line, , every]) => line === row.line && ordinal % every === 0)
    if (wrong === undefined) return [row]
    const [line, field, , by] = wrong
    const about = { unit: row.unit, year: row.year, line, field }
    if (field === 'unpublished') {
      gaps.push(about)
      return []
    }
    const records = row[field] ?? 0
    const changed = Math.max(0, records + by)
    if (changed === records) return [row]
    gaps.push({ ...about, published: changed, records })
    return [{ ...row, [field]: field === 'spent' ? fen(changed) : changed }]
  })
  return { rows: kept, gaps }
}
