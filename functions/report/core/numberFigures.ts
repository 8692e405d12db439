import type { Block, Cell, ReportDocument, Sentence } from '../../../schemas/reports/document.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import type { ResolvedFigure } from './figures/resolve.ts'

const inSentence = ({ figures }: Sentence): readonly string[] => Object.values(figures).map(({ figure }) => figure)
const inCell = (cell: Cell): readonly string[] => ('figure' in cell ? [cell.figure] : inSentence(cell))

function figuresIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return inSentence(block.text)
    case 'table':
      return [...inSentence(block.caption), ...block.rows.flatMap(({ cells }) => cells.flatMap(inCell))]
    case 'chart':
      return block.series.flatMap(({ figures }) => figures)
    case 'heading':
    case 'ownText':
    case 'blank':
      return []
  }
}

/** Numbers figures in order of first mention; those only used by others follow. */
export function numberFigures({ blocks }: ReportDocument, figures: ReadonlyMap<string, ResolvedFigure>): Figure[] {
  const order = new Set([...blocks.flatMap(figuresIn), ...figures.keys()])
  return [...order].map((id, index) => {
    const figure = figures.get(id)
    if (figure === undefined) throw new Error(`the document names figure ${id}, which nobody asked for`)
    return { ...figure, number: index + 1 }
  })
}
