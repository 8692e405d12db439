import type { RowQuery } from '../../../../schemas/reports/figure.ts'
import type { BudgetLine } from '../../../../schemas/registers/budgetLine.ts'
import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { FigureSheet, NoneMeans } from '../figures/figureSheet.ts'
import { budgetLines, lineNames, threePublicLines } from './lines.ts'
import { type Scope, rows, sumOf, within } from './scope.ts'

/** The figures of one line in one scope, by id. */
export interface LineFigures {
  readonly budget: string
  readonly spent: string
  /** Spent of the budget. */
  readonly completion: string
}
export type SpendingLine = BudgetLine | 'vehicles' | 'threePublic'
export type Spending = Readonly<Record<SpendingLine, LineFigures>>

const sumNames = {
  vehicles: { zh: '公务用车购置及运行维护费', en: 'Vehicles, purchase and running' },
  threePublic: { zh: '“三公”经费合计', en: 'Three public lines, total' },
} as const
export const spendingNames = { ...lineNames, ...sumNames }

/** Asks for budget and spending of every line, with the subtotals of the three-public table. */
export function spendingFigures(sheet: FigureSheet, scope: Scope, registers: RegisterLookup): Spending {
  const about = { prefix: scope.prefix, year: scope.from.slice(0, 4) }
  sheet.query({
    id: `${scope.prefix}/expenseRows`,
    zh: `${about.year}年一般支出记录`,
    en: `General expense rows, ${about.year}`,
    unit: 'count',
    query: within(scope, 'expense', rows),
    none: 'noRecords',
  })
  const lines = Object.fromEntries(budgetLines.map((line) => [line, lineFigures(sheet, scope, line, registers)]))
  const { abroad, vehiclePurchase, vehicleRunning, reception, meetings, training } = lines
  if (!abroad || !vehiclePurchase || !vehicleRunning || !reception || !meetings || !training)
    throw new Error('a line of spending was not asked for')
  const each = { abroad, vehiclePurchase, vehicleRunning, reception, meetings, training }
  return {
    ...each,
    vehicles: sumFigures(sheet, scope, 'vehicles', [vehiclePurchase, vehicleRunning]),
    threePublic: sumFigures(
      sheet,
      scope,
      'threePublic',
      threePublicLines.map((line) => each[line]),
    ),
  }
}

function lineFigures(sheet: FigureSheet, scope: Scope, line: BudgetLine, registers: RegisterLookup): LineFigures {
  const { prefix, unit, from } = scope
  const year = from.slice(0, 4)
  const names = lineNames[line]
  const budget = sheet.query({
    id: `${prefix}/budget/${line}`,
    zh: `${year}年${names.zh}预算数`,
    en: `${names.en}, budget ${year}`,
    unit: 'fen',
    // A budget is for its whole year, however much of it the scope covers.
    query: {
      of: 'budget',
      where: { year: [Number(year)], line: [line], ...(unit === undefined ? {} : { unit: [unit] }) },
      measure: sumOf('inForce'),
    },
    none: registers.budget === undefined ? 'notLoaded' : 'noRecords',
  })
  const spent = sheet.query({
    id: `${prefix}/spent/${line}`,
    zh: `${year}年${names.zh}支出数`,
    en: `${names.en}, spent ${year}`,
    unit: 'fen',
    query: spentQuery(scope, line),
    none: spentNone(scope, line, registers),
  })
  return { budget, spent, completion: completion(sheet, scope, line, spent, budget) }
}

/** Which rows tell what was spent on a line. What guests paid themselves is no spending. */
export function spentQuery(scope: Scope, line: BudgetLine): RowQuery {
  switch (line) {
    case 'reception':
      return within(scope, 'reception', sumOf('amount'), { hostPaid: [true] })
    case 'vehicleRunning':
      return within(scope, 'vehicleCost', sumOf('amount'))
    case 'vehiclePurchase':
      return within(scope, 'purchase', sumOf('priceExTax'))
    case 'abroad':
    case 'meetings':
    case 'training':
      return within(scope, 'expense', sumOf('amount'), { line: [line] })
  }
}

function spentNone({ prefix }: Scope, line: BudgetLine, registers: RegisterLookup): NoneMeans {
  if (line === 'reception' || line === 'vehicleRunning') return 'noRecords'
  if (line === 'vehiclePurchase') return registers.vehicle === undefined ? 'notLoaded' : 'zero'
  return { zeroWith: `${prefix}/expenseRows` }
}

function sumFigures(
  sheet: FigureSheet,
  scope: Scope,
  line: keyof typeof sumNames,
  of: readonly LineFigures[],
): LineFigures {
  const year = scope.from.slice(0, 4)
  const { zh, en } = sumNames[line]
  const formula = (ids: readonly string[]) => ({ operation: 'sum' as const, of: [...ids] })
  const budget = sheet.formula({
    id: `${scope.prefix}/budget/${line}`,
    zh: `${year}年${zh}预算数`,
    en: `${en}, budget ${year}`,
    unit: 'fen',
    formula: formula(of.map((each) => each.budget)),
  })
  const spent = sheet.formula({
    id: `${scope.prefix}/spent/${line}`,
    zh: `${year}年${zh}支出数`,
    en: `${en}, spent ${year}`,
    unit: 'fen',
    formula: formula(of.map((each) => each.spent)),
  })
  return { budget, spent, completion: completion(sheet, scope, line, spent, budget) }
}

const completion = (sheet: FigureSheet, { prefix, from }: Scope, line: SpendingLine, spent: string, budget: string) =>
  sheet.formula({
    id: `${prefix}/completion/${line}`,
    zh: `${from.slice(0, 4)}年${spendingNames[line].zh}完成预算比例`,
    en: `${spendingNames[line].en}, share of budget ${from.slice(0, 4)}`,
    unit: 'basisPoints',
    formula: { operation: 'share', of: [spent, budget] },
  })
