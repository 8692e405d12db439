import type { MadeReport } from '../core/makeReports.ts'
import { annexXlsx } from './annexXlsx.ts'
import { reportDocx } from './docx.ts'
import { reportHtml } from './html.ts'
import { pdfMaker } from './pdf.ts'
import type { Language } from './writeFigure.ts'

/** The formats a report comes in; the workbook is its annex. */
export const mediaTypes = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type ReportFormat = keyof typeof mediaTypes

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(mediaTypes, name)
export const reportFormats = Object.keys(mediaTypes).filter(isReportFormat)

const makers = new Map<string, ReturnType<typeof pdfMaker>>()

/** One compiler a set of fonts: loading them takes longer than a page. */
function pdfWith(folders: readonly string[]): ReturnType<typeof pdfMaker> {
  const name = folders.join('|')
  const maker = makers.get(name) ?? pdfMaker(folders)
  makers.set(name, maker)
  return maker
}

/** A report in one format; the same report gives the same bytes. */
export async function render(
  { report, annex }: MadeReport,
  format: ReportFormat,
  language: Language,
  fonts: readonly string[],
): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return Buffer.from(`${JSON.stringify({ report, annex })}\n`)
    case 'html':
      return Buffer.from(reportHtml(report, annex, language))
    case 'docx':
      return reportDocx(report, language)
    case 'pdf':
      return pdfWith(fonts)(report, language)
    case 'xlsx':
      return annexXlsx(report, annex, language)
  }
}
