import type { FigureSheet } from '../figures/figureSheet.ts'
import { type Spending, type SpendingLine, spendingNames } from './spending.ts'

export interface Change {
  readonly amount: string
  readonly share: string
}

/** From one year's spending to the next, line by line. */
export function changeFigures(
  sheet: FigureSheet,
  prefix: string,
  lines: readonly SpendingLine[],
  now: Spending,
  before: Spending,
): ReadonlyMap<SpendingLine, Change> {
  return new Map(
    lines.map((line) => {
      const { zh, en } = spendingNames[line]
      const of = [now[line].spent, before[line].spent]
      const amount = sheet.formula({
        id: `${prefix}/change/${line}`,
        zh: `${zh}比上年增减额`,
        en: `${en}, change on last year`,
        unit: 'fen',
        formula: { operation: 'difference', of },
      })
      const share = sheet.formula({
        id: `${prefix}/changeShare/${line}`,
        zh: `${zh}比上年增减比例`,
        en: `${en}, change on last year, per cent`,
        unit: 'basisPoints',
        formula: { operation: 'change', of },
      })
      return [line, { amount, share }]
    }),
  )
}
