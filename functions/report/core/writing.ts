import type {
  Block,
  Cell,
  FigureMention,
  FigureStyle,
  Sentence,
  TableBlock,
} from '../../../schemas/reports/document.ts'
import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'
import { mention } from './figures/figureSheet.ts'

/** A sentence with figures: `{name}` in both texts stands for the figure given under that name. */
export const sentence = (
  zh: string,
  en: string,
  figures: Readonly<Record<string, string | FigureMention>> = {},
): Sentence => ({
  zh,
  en,
  figures: Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, typeof figure === 'string' ? mention(figure) : figure]),
  ),
})

export const paragraph = (...words: Parameters<typeof sentence>): Block => ({
  kind: 'paragraph',
  text: sentence(...words),
})
export const heading = (level: 1 | 2 | 3, zh: string, en: string): Block => ({
  kind: 'heading',
  level,
  text: { zh, en },
})
export const blank = (zh: string, en: string): Block => ({ kind: 'blank', label: { zh, en } })

/** Text that is the same in both languages: codes, dates, names. */
export const plain = (text: string): Sentence => sentence(text, text)

type Column = readonly [zh: string, en: string, width: number, numeric?: 'numeric']

/** A table; a row that starts with `total` is set off. */
export const table = (
  caption: Sentence,
  columns: readonly Column[],
  rows: readonly (readonly Cell[] | { readonly total: readonly Cell[] })[],
): TableBlock => ({
  kind: 'table',
  caption,
  columns: columns.map(([zh, en, width, numeric]) => ({ zh, en, width, numeric: numeric !== undefined })),
  rows: rows.map((row) =>
    'total' in row ? { cells: [...row.total], total: true } : { cells: [...row], total: false },
  ),
})

export const inTenThousandYuan = (figure: string): FigureMention => mention(figure, 'tenThousandYuan')
export const signedInTenThousandYuan = (figure: string): FigureMention => mention(figure, 'signedTenThousandYuan')
export const signed = (figure: string): FigureMention => mention(figure, 'signed')
export type { BothLanguages, FigureStyle }
