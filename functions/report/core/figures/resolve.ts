import type { Absence } from '../../../../schemas/reports/absences.ts'
import type { Figure, Formula } from '../../../../schemas/reports/figure.ts'
import type { FigureSheet, FormulaFigure, QueryFigure } from './figureSheet.ts'
import { basisPoints, roundHalfUp } from './rounding.ts'
import type { Tracker } from './tracker.ts'

/** A figure before it has its place in the document. */
export type ResolvedFigure = Omit<Figure, 'number'>

type Counted = ReturnType<Tracker['result']>

/** Gives every figure of a sheet its value, from what its queries came to (in the sheet's order). */
export function resolveFigures(sheet: FigureSheet, results: readonly Counted[]): ReadonlyMap<string, ResolvedFigure> {
  const figures = new Map<string, ResolvedFigure>()
  const counts = new Map(sheet.queries.map(({ id }, index) => [id, results[index]?.count ?? 0]))
  for (const [index, figure] of sheet.queries.entries()) {
    const result = results[index]
    if (result === undefined) throw new Error(`figure ${figure.id} was not counted`)
    figures.set(figure.id, resolveQuery(figure, result, counts))
  }
  for (const figure of sheet.formulas) {
    const operands = figure.formula.of.flatMap((id) => figures.get(id) ?? [])
    figures.set(figure.id, resolveFormula(figure, operands, figures))
  }
  return figures
}

function resolveQuery(
  { id, zh, en, unit, query, none, lacks = 'noRecords' }: QueryFigure,
  { value, count, lacking }: Counted,
  counts: ReadonlyMap<string, number>,
): ResolvedFigure {
  const about = { id, zh, en, unit, basis: { query }, count, lacking }
  // Rows none of which holds the measured value are no nought.
  if (count > 0 && lacking < count) return { ...about, value }
  if (count > 0) return { ...about, value: null, absent: lacks }
  const means = typeof none === 'object' ? ((counts.get(none.zeroWith) ?? 0) > 0 ? 'zero' : 'noRecords') : none
  return means === 'zero' ? { ...about, value: 0 } : { ...about, value: null, absent: means }
}

function resolveFormula(
  { id, zh, en, unit, formula }: FormulaFigure,
  operands: readonly ResolvedFigure[],
  figures: ReadonlyMap<string, ResolvedFigure>,
): ResolvedFigure {
  const leaves = leavesOf(formula, figures, new Map())
  const count = [...leaves.values()].reduce((sum, figure) => sum + figure.count, 0)
  const lacking = operands.reduce((sum, figure) => sum + figure.lacking + (figure.value === null ? 1 : 0), 0)
  const about = { id, zh, en, unit, basis: { formula }, count, lacking }
  const result = calculate(formula, operands)
  return typeof result === 'number' ? { ...about, value: result } : { ...about, value: null, absent: result }
}

function leavesOf(
  formula: Formula,
  figures: ReadonlyMap<string, ResolvedFigure>,
  leaves: Map<string, ResolvedFigure>,
): ReadonlyMap<string, ResolvedFigure> {
  for (const id of formula.of) {
    const figure = figures.get(id)
    if (figure === undefined) continue
    if ('formula' in figure.basis) leavesOf(figure.basis.formula, figures, leaves)
    else leaves.set(id, figure)
  }
  return leaves
}

function calculate({ operation }: Formula, operands: readonly ResolvedFigure[]): number | Absence {
  const known = operands.flatMap(({ value }) => value ?? [])
  if (operation === 'sum') {
    if (known.length === operands.length) return known.reduce((sum, value) => sum + value, 0)
    return known.length > 0 ? 'incomplete' : (operands[0]?.absent ?? 'noRecords')
  }
  const [first, second] = known
  if (first === undefined || second === undefined || known.length !== operands.length) {
    return operands.find(({ absent }) => absent !== undefined)?.absent ?? 'noRecords'
  }
  switch (operation) {
    case 'difference':
      return first - second
    case 'share':
      return basisPoints(first, second) ?? 'notApplicable'
    case 'change':
      return basisPoints(first - second, Math.abs(second)) ?? 'notApplicable'
    case 'perKilometre':
      return roundHalfUp(BigInt(first) * 100n, second) ?? 'notApplicable'
  }
}
