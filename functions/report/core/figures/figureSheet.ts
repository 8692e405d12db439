import type { Absence } from '../../../../schemas/reports/absences.ts'
import type { FigureUnit, Formula, RowQuery } from '../../../../schemas/reports/figure.ts'
import type { FigureMention, FigureStyle } from '../../../../schemas/reports/document.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'

/** What no rows at all mean: nought, or no value and why. `zeroWith`: nought if that figure rests on rows, else no records. */
export type NoneMeans = 'zero' | Absence | { readonly zeroWith: string }

interface Declared extends BothLanguages {
  readonly id: string
  readonly unit: FigureUnit
}
export interface QueryFigure extends Declared {
  readonly query: RowQuery
  readonly none: NoneMeans
  /** What it means that rows are there and none holds the measured value; no records when absent. */
  readonly lacks?: Absence
}
export interface FormulaFigure extends Declared {
  readonly formula: Formula
}

/** The figures a report asks for, in the order they are asked: a formula names only figures before it. */
export interface FigureSheet {
  readonly queries: readonly QueryFigure[]
  readonly formulas: readonly FormulaFigure[]
  query(figure: QueryFigure): string
  formula(figure: FormulaFigure): string
}

export function figureSheet(): FigureSheet {
  const queries = new Map<string, QueryFigure>()
  const formulas = new Map<string, FormulaFigure>()
  const known = (id: string): boolean => queries.has(id) || formulas.has(id)
  return {
    get queries() {
      return [...queries.values()]
    },
    get formulas() {
      return [...formulas.values()]
    },
    query(figure) {
      if (known(figure.id)) throw new Error(`figure ${figure.id} is asked for twice`)
      queries.set(figure.id, figure)
      return figure.id
    },
    formula(figure) {
      if (known(figure.id)) throw new Error(`figure ${figure.id} is asked for twice`)
      const missing = figure.formula.of.find((id) => !known(id))
      if (missing !== undefined) throw new Error(`figure ${figure.id} rests on ${missing}, which nobody asked for`)
      formulas.set(figure.id, figure)
      return figure.id
    },
  }
}

export const mention = (figure: string, style: FigureStyle = 'plain'): FigureMention => ({ figure, style })
