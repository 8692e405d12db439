import * as z from 'zod'
import { bothLanguagesSchema } from '../bothLanguages.ts'

/** How a figure is written: as its unit says, in ten thousand yuan, or with a sign. */
export const figureStyles = ['plain', 'tenThousandYuan', 'signedTenThousandYuan', 'signed'] as const
export type FigureStyle = (typeof figureStyles)[number]

export const figureMentionSchema = z.strictObject({ figure: z.string(), style: z.enum(figureStyles) })
export type FigureMention = z.infer<typeof figureMentionSchema>

/** A sentence in both languages; `{name}` stands for the figure of that name, `{name|km}` with what it counts, left out when it has no value. */
export const sentenceSchema = bothLanguagesSchema.extend({ figures: z.record(z.string(), figureMentionSchema) })
export type Sentence = z.infer<typeof sentenceSchema>

const cellSchema = z.union([sentenceSchema, figureMentionSchema])
export type Cell = z.infer<typeof cellSchema>

export const tableSchema = z.strictObject({
  kind: z.literal('table'),
  caption: sentenceSchema,
  /** Relative widths. */
  columns: z.array(bothLanguagesSchema.extend({ width: z.number().positive(), numeric: z.boolean() })).min(1),
  rows: z.array(z.strictObject({ cells: z.array(cellSchema), total: z.boolean() })),
})
export type TableBlock = z.infer<typeof tableSchema>

export const chartSchema = z.strictObject({
  kind: z.literal('chart'),
  caption: bothLanguagesSchema,
  /** Bars beside each other, or lying bars for long names. */
  shape: z.enum(['columns', 'bars']),
  categories: z.array(bothLanguagesSchema),
  /** One figure a category. */
  series: z.array(bothLanguagesSchema.extend({ figures: z.array(z.string()) })).min(1),
  style: z.enum(figureStyles),
})
export type ChartBlock = z.infer<typeof chartSchema>

/** One part of a document, whatever format it is written in. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: bothLanguagesSchema }),
  z.strictObject({ kind: z.literal('paragraph'), text: sentenceSchema }),
  /** What a person wrote, as written. */
  z.strictObject({ kind: z.literal('ownText'), text: z.string() }),
  /** A line left for a person to fill in by hand. */
  z.strictObject({ kind: z.literal('blank'), label: bothLanguagesSchema }),
  tableSchema,
  chartSchema,
])
export type Block = z.infer<typeof blockSchema>

export const documentSchema = z.strictObject({
  title: bothLanguagesSchema,
  /** Whose, of which unit, over which span. */
  subject: z.array(bothLanguagesSchema),
  blocks: z.array(blockSchema),
})
export type ReportDocument = z.infer<typeof documentSchema>
