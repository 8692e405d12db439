/** Colours of series that mean nothing but themselves, in their order. */
export const orders = ['first', 'second', 'third', 'fourth'] as const

/** What a series stands for, by which it has its colour everywhere. */
export type Meaning = 'breach' | 'missingEvidence' | 'lead' | (typeof orders)[number]

export interface ChartSeries {
  readonly name: string
  readonly meaning: Meaning
  /** One a category. */
  readonly values: readonly number[]
}

export type Shape = 'bars' | 'stackedBars' | 'stackedColumns' | 'columns' | 'lines'

/** A chart, before anybody draws it: its table is made from the same. */
export interface ChartData {
  readonly shape: Shape
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** A value as the axis writes it. */
  readonly shown: (value: number) => string
}

/** Bars lie, so that long names fit beside them. */
export const isLying = (shape: Shape): boolean => shape === 'bars' || shape === 'stackedBars'
export const isStacked = (shape: Shape): boolean => shape === 'stackedBars' || shape === 'stackedColumns'

const barHeight = 26
const heightBesides = 56

/** In pixels: columns and lines have one height, lying bars as much as they are many. */
export const heightOf = ({ shape, categories }: Pick<ChartData, 'shape' | 'categories'>): number =>
  isLying(shape) ? heightBesides + barHeight * Math.max(2, categories.length) : 260
