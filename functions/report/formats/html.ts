import { createHash } from 'node:crypto'
import type { AnnexRow } from '../../../schemas/reports/annex.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import type { Report } from '../../../schemas/reports/report.ts'
import { chartSvg } from './chartSvg.ts'
import { htmlStyle } from './htmlStyle.ts'
import { type LaidBlock, type LaidTable, type Span, layOut } from './layout.ts'
import { describeBasis } from './describeBasis.ts'
import { type Language, writeFigure } from './writeFigure.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** Rows of a figure shown in the page itself; the annex workbook has all. */
const shownRows = 50

const words = {
  zh: {
    figures: '数据出处',
    rows: '行',
    more: (left: number) => `另有${left}行，见附表工作簿`,
    lacking: '行缺少所计数值',
  },
  en: {
    figures: 'Where the figures come from',
    rows: 'rows',
    more: (left: number) => `${left} more rows are in the annex workbook`,
    lacking: 'rows lack the value counted',
  },
} as const

/** A page that needs nothing but itself: no script, no font, no picture from elsewhere, and a policy that says so. */
export function reportHtml(report: Report, annex: readonly AnnexRow[], language: Language): string {
  const laid = layOut(report, language)
  const rowsOf = new Map<number, AnnexRow[]>()
  for (const row of annex) {
    for (const figure of row.figures) {
      const same = rowsOf.get(figure)
      if (same === undefined) rowsOf.set(figure, [row])
      else if (same.length < shownRows) same.push(row)
    }
  }
  const mentioned = new Set(laid.blocks.flatMap((block) => notesOf(block)))
  const styleHash = createHash('sha256').update(htmlStyle).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(laid.title.replaceAll('\n', ''))}</title>`,
    `<style>${htmlStyle}</style></head><body><main>`,
    `<h1>${escapeHtml(laid.title).replaceAll('\n', '<br>')}</h1>`,
    ...laid.subject.map((line) => `<p class="subject">${escapeHtml(line)}</p>`),
    ...laid.blocks.map(written),
    `<section class="figures"><h2>${words[language].figures}</h2><ol>`,
    ...report.figures
      .filter(({ number }) => mentioned.has(number))
      .map((figure) => figureEntry(figure, rowsOf.get(figure.number) ?? [], language)),
    '</ol></section></main></body></html>\n',
  ].join('\n')
}

const notesIn = (spans: readonly Span[]): readonly number[] => spans.flatMap(({ note }) => note ?? [])
function notesOf(block: LaidBlock): readonly number[] {
  if (block.kind === 'paragraph') return notesIn(block.spans)
  if (block.kind === 'table')
    return [...notesIn(block.caption), ...block.rows.flatMap(({ cells }) => cells.flatMap(notesIn))]
  return block.kind === 'chart' ? block.series.flatMap(({ notes }) => notes) : []
}

const span = ({ text, note }: Span): string =>
  note === undefined
    ? escapeHtml(text)
    : `<span class="figure">${escapeHtml(text)}</span><sup><a href="#figure-${note}">[${note}]</a></sup>`
const spans = (all: readonly Span[]): string => all.map(span).join('')

function written(laid: LaidBlock): string {
  switch (laid.kind) {
    case 'heading':
      return `<h${laid.level + 1}>${escapeHtml(`${laid.number}${laid.number.endsWith('.') || /\d$/.test(laid.number) ? ' ' : ''}${laid.text}`)}</h${laid.level + 1}>`
    case 'paragraph':
      return `<p>${spans(laid.spans)}</p>`
    case 'ownText':
      return laid.paragraphs.map((line) => `<p class="own">${escapeHtml(line)}</p>`).join('')
    case 'blank':
      return `<p class="blank">${escapeHtml(laid.label)}</p>`
    case 'chart':
      return `<figure role="img" aria-label="${escapeHtml(laid.caption)}">${withoutStyles(chartSvg(laid))}<figcaption>${escapeHtml(laid.caption)}</figcaption></figure>`
    case 'table':
      return table(laid)
  }
}

/** The page's policy lets no style in but its own; the drawing carries its looks as attributes. */
const withoutStyles = (svg: string): string =>
  svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ style="([^"]*)"/g, (_, style: string) =>
    style
      .split(';')
      .map((rule) => rule.split(':'))
      .map(([name = '', value = '']) => (name.trim() === '' ? '' : ` ${name.trim()}="${value.trim()}"`))
      .join(''),
  )

const table = ({ caption, columns, rows }: LaidTable): string => {
  const cell = (tag: 'td' | 'th', content: string, numeric: boolean, extra = ''): string =>
    `<${tag}${extra}${numeric ? ' class="number"' : ''}>${content}</${tag}>`
  return [
    `<div class="scroll"><table><caption>${spans(caption)}</caption><thead><tr>`,
    ...columns.map(({ label, numeric }) => cell('th', escapeHtml(label), numeric, ' scope="col"')),
    '</tr></thead><tbody>',
    ...rows.map(
      ({ cells, total }) =>
        `<tr${total ? ' class="total"' : ''}>${cells.map((content, index) => cell(index === 0 ? 'th' : 'td', spans(content), columns[index]?.numeric ?? false, index === 0 ? ' scope="row"' : '')).join('')}</tr>`,
    ),
    '</tbody></table></div>',
  ].join('')
}

function figureEntry(figure: Figure, rows: readonly AnnexRow[], language: Language): string {
  const say = words[language]
  const value = writeFigure(figure, 'plain', language)
  const about = `<b>${escapeHtml(figure[language])}</b>: ${escapeHtml(value)} · ${figure.count} ${say.rows}${figure.lacking > 0 ? ` · ${figure.lacking} ${say.lacking}` : ''}<br><code>${escapeHtml(describeBasis(figure))}</code>`
  const list = rows.map(
    (row) =>
      `<li>#${row.number} ${escapeHtml(row.on)} ${escapeHtml(row.unit)} — ${escapeHtml(row.source.of)}${row.source.sheet === '' ? '' : ` / ${escapeHtml(row.source.sheet)}`} : ${row.source.row}</li>`,
  )
  const more = figure.count > rows.length && rows.length > 0 ? `<li>${say.more(figure.count - rows.length)}</li>` : ''
  const details =
    rows.length === 0
      ? ''
      : `<details><summary>${figure.count} ${say.rows}</summary><ul>${list.join('')}${more}</ul></details>`
  return `<li id="figure-${figure.number}" value="${figure.number}">${about}${details}</li>`
}
