import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Report } from '../../../schemas/reports/report.ts'
import { layOut, type LaidBlock, type LaidTable, type Span } from './layout.ts'
import { sameBytes } from './sameBytes.ts'
import type { Language } from './writeFigure.ts'

/** Fonts of GB/T 9704-2012; a machine without them falls back by its own table. */
const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  page: '宋体',
} as const
/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt, 小五 9 pt. */
const sizes = { title: 44, body: 32, page: 28, table: 21, wideTable: 18 } as const
/** 22 lines of 28 characters on a type area of 156 × 225 mm (twips). */
const grid = { line: 579, tighter: -5 }
const margins = { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1417 }
const millimetre = 56.6929
const textWidth = Math.round(156 * millimetre)

const fontOf = (name: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: name,
  hint: 'eastAsia' as const,
})

interface Look {
  readonly font: string
  readonly size?: number
  readonly bold?: boolean
}

const run = (text: string, { font, size = sizes.body, bold = false }: Look): TextRun =>
  new TextRun({ text, font: fontOf(font), size, bold, ...(size === sizes.body && { characterSpacing: grid.tighter }) })

const runs = (spans: readonly Span[], look: Look): readonly TextRun[] =>
  spans.flatMap(({ text, note }) => [
    run(text, look),
    ...(note === undefined
      ? []
      : [
          new TextRun({
            text: `[${note}]`,
            superScript: true,
            size: Math.round((look.size ?? sizes.body) * 0.75),
            font: fontOf(look.font),
          }),
        ]),
  ])

const line = { line: grid.line, lineRule: LineRuleType.EXACT } as const
const indent = { firstLine: 640 } as const

const text = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({ children, spacing: line, indent, widowControl: false })

function blockParts(block: LaidBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const font = block.level === 1 ? fonts.first : block.level === 2 ? fonts.second : fonts.body
      const heading = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][block.level - 1]
      const gap = /[.\d]$/.test(block.number) ? ' ' : ''
      return [
        new Paragraph({
          ...(heading !== undefined && { heading }),
          children: [run(`${block.number}${gap}${block.text}`, { font })],
          spacing: line,
          indent,
          keepNext: true,
          widowControl: false,
        }),
      ]
    }
    case 'paragraph':
      return [text(runs(block.spans, { font: fonts.body }))]
    case 'ownText':
      return block.paragraphs.map((paragraph) => text([run(paragraph, { font: fonts.body })]))
    case 'blank':
      return [text([run(block.label, { font: fonts.body })]), ...[1, 2].map(() => text([]))]
    case 'table':
      return tableParts(block)
    // The table beside a chart has its numbers; Word shows no drawing of this kind everywhere.
    case 'chart':
      return []
  }
}

function tableParts({ caption, columns, rows }: LaidTable): readonly (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const size = columns.length > 5 ? sizes.wideTable : sizes.table
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / whole))
  const cell = (spans: readonly Span[], column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      children: [
        new Paragraph({
          children: runs(spans, { font: fonts.page, size, bold }),
          alignment: columns[column]?.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          // An exact height is not stretched to the lines of the page.
          spacing: { line: 280, lineRule: LineRuleType.EXACT },
        }),
      ],
    })
  return [
    new Paragraph({
      children: runs(caption, { font: fonts.first, size: 24 }),
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 240, after: 80 },
    }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ label }, index) => cell([{ text: label }], index, true)),
        }),
        ...rows.map(
          ({ cells, total }) =>
            new TableRow({ cantSplit: true, children: cells.map((spans, index) => cell(spans, index, total)) }),
        ),
      ],
    }),
    new Paragraph({ children: [], spacing: { line: 240, lineRule: LineRuleType.EXACT } }),
  ]
}

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === 'left' ? { left: 280 } : { right: 280 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: sizes.page, font: fontOf(fonts.page) }),
        ],
      }),
    ],
  })

/** Heights of lines that do not stand on the page's grid: title, captions, tables. The library cannot say so of a paragraph. */
const offGridLines = /<w:spacing (?=[^>]*w:line="(?:240|280|360|700)")/g
const offGrid = (xml: string): string => xml.replaceAll(offGridLines, '<w:snapToGrid w:val="0"/>$&')

/** The editable master, laid out as GB/T 9704-2012 asks; the same report gives the same bytes. */
export async function reportDocx(report: Report, language: Language): Promise<Uint8Array> {
  const laid = layOut(report, language)
  const document = new Document({
    title: laid.title.replaceAll('\n', ''),
    creator: 'Lianzheng',
    lastModifiedBy: 'Lianzheng',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fontOf(fonts.body), size: sizes.body, color: '000000' } },
        ...Object.fromEntries(['heading1', 'heading2', 'heading3'].map((name) => [name, { run: { color: '000000' } }])),
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: margins },
          grid: { linePitch: grid.line, type: 'lines' },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...laid.title.split('\n').map(
            (part) =>
              new Paragraph({
                children: [run(part, { font: fonts.title, size: sizes.title })],
                alignment: AlignmentType.CENTER,
                spacing: { line: 700, lineRule: LineRuleType.EXACT },
              }),
          ),
          ...laid.subject.map(
            (subject) =>
              new Paragraph({
                children: [run(subject, { font: fonts.second })],
                alignment: AlignmentType.CENTER,
                spacing: line,
              }),
          ),
          new Paragraph({ children: [], spacing: line }),
          ...laid.blocks.flatMap(blockParts),
        ],
      },
    ],
  })
  return sameBytes(await Packer.toBuffer(document), { 'word/document.xml': offGrid })
}
