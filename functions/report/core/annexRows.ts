import type { AnnexRow } from '../../../schemas/reports/annex.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import { type Fact, factValue } from './figures/fact.ts'
import type { FigureSheet } from './figures/figureSheet.ts'
import type { CountedFact } from './figures/tally.ts'

/** The rows behind a report's figures, in one order whatever order they were read in. */
export function annexRows(
  sheet: FigureSheet,
  counted: readonly CountedFact[],
  figures: readonly Figure[],
): readonly AnnexRow[] {
  const numbers = new Map(figures.map(({ id, number }) => [id, number]))
  const numberOf = sheet.queries.map(({ id }) => numbers.get(id) ?? 0)
  return counted
    .toSorted((a, b) => compareFacts(a.fact, b.fact))
    .map(({ fact, queries }, index) => ({
      number: index + 1,
      of: fact.of,
      on: fact.on,
      unit: fact.unit,
      source: fact.source,
      cells: shownCells(fact),
      figures: queries.map((query) => numberOf[query] ?? 0).sort((a, b) => a - b),
    }))
}

function compareFacts(a: Fact, b: Fact): number {
  if (a.of !== b.of) return a.of < b.of ? -1 : 1
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.source.of !== b.source.of) return a.source.of < b.source.of ? -1 : 1
  if (a.source.sheet !== b.source.sheet) return a.source.sheet < b.source.sheet ? -1 : 1
  return a.source.row - b.source.row
}

function shownCells({ cells }: Fact): AnnexRow['cells'] {
  const shown: AnnexRow['cells'] = {}
  for (const [name, value] of Object.entries(cells)) {
    const known = factValue(value)
    if (known !== undefined) shown[name] = typeof known === 'object' ? [...known] : known
  }
  return shown
}
