import type { Block, Cell, FigureMention, FigureStyle, Sentence } from '../../../schemas/reports/document.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import type { Report } from '../../../schemas/reports/report.ts'
import { type Language, writeFigure } from './writeFigure.ts'
import { headingNumbers } from './headingNumbers.ts'

/** A piece of text; `note` is the number of the figure it shows. */
export interface Span {
  readonly text: string
  readonly note?: number
}

export interface LaidChart {
  readonly kind: 'chart'
  readonly caption: string
  readonly shape: 'columns' | 'bars'
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly values: readonly (number | null)[]
    readonly notes: readonly number[]
  }[]
}

export interface LaidTable {
  readonly kind: 'table'
  readonly caption: readonly Span[]
  readonly columns: readonly { readonly label: string; readonly width: number; readonly numeric: boolean }[]
  readonly rows: readonly { readonly cells: readonly (readonly Span[])[]; readonly total: boolean }[]
}

export type LaidBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly number: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'ownText'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'blank'; readonly label: string }
  | LaidTable
  | LaidChart

/** A report in one language, with every figure written out: what all formats are made from. */
export interface LaidDocument {
  readonly language: Language
  readonly title: string
  readonly subject: readonly string[]
  readonly blocks: readonly LaidBlock[]
}

export function layOut({ document, figures }: Report, language: Language): LaidDocument {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const numberOf = headingNumbers(language)
  const get = (id: string): Figure => {
    const figure = byId.get(id)
    if (figure === undefined) throw new Error(`the document names figure ${id}, which the report does not hold`)
    return figure
  }
  const show = ({ figure, style }: FigureMention): Span => {
    const known = get(figure)
    return { text: writeFigure(known, style, language), note: known.number }
  }
  const spansOf = (sentence: Sentence): readonly Span[] =>
    sentence[language].split(/(\{\w+(?:\|[^{}]*)?\})/u).flatMap((part): readonly Span[] => {
      const [name = '', counted = ''] = part.slice(1, -1).split('|')
      const mentioned = Object.hasOwn(sentence.figures, name) ? sentence.figures[name] : undefined
      if (part === '') return []
      if (!part.startsWith('{') || mentioned === undefined) return [{ text: part }]
      const shown = show(mentioned)
      // “无记录次” would read as a number of times.
      return counted === '' || get(mentioned.figure).value === null ? [shown] : [shown, { text: counted }]
    })
  const cellOf = (cell: Cell): readonly Span[] => ('figure' in cell ? [show(cell)] : spansOf(cell))
  const laid = (block: Block): LaidBlock => {
    switch (block.kind) {
      case 'heading': {
        const level = block.level === 1 ? 1 : block.level === 2 ? 2 : 3
        return { kind: 'heading', level, number: numberOf(level), text: block.text[language] }
      }
      case 'paragraph':
        return { kind: 'paragraph', spans: spansOf(block.text) }
      case 'ownText':
        return { kind: 'ownText', paragraphs: block.text.split(/\n+/u).filter((line) => line.trim() !== '') }
      case 'blank':
        return { kind: 'blank', label: block.label[language] }
      case 'table':
        return {
          kind: 'table',
          caption: spansOf(block.caption),
          columns: block.columns.map((column) => ({
            label: column[language],
            width: column.width,
            numeric: column.numeric,
          })),
          rows: block.rows.map(({ cells, total }) => ({ cells: cells.map(cellOf), total })),
        }
      case 'chart':
        return {
          kind: 'chart',
          caption: block.caption[language],
          shape: block.shape,
          categories: block.categories.map((category) => category[language]),
          series: block.series.map((series) => ({
            name: series[language],
            values: series.figures.map((id) => charted(get(id), block.style)),
            notes: series.figures.map((id) => get(id).number),
          })),
        }
    }
  }
  return {
    language,
    title: document.title[language],
    subject: document.subject.map((line) => line[language]),
    blocks: document.blocks.map(laid),
  }
}

/** The number a chart draws: as it would be written, without separators. */
function charted(figure: Figure, style: FigureStyle): number | null {
  return figure.value === null ? null : Number(writeFigure(figure, style, 'en').replaceAll(/[,%+]/g, ''))
}
