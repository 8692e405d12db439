import type { ReportFormat } from '../../../schemas/reports/formats.ts'
import type { MadeReport } from '../core/makeReports.ts'
import { annexXlsx } from './annexXlsx.ts'
import { reportDocx } from './docx.ts'
import { reportHtml } from './html.ts'
import { pdfMaker } from './pdf.ts'
import type { Language } from './writeFigure.ts'

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
      return (await pdfWith(fonts))(report, language)
    case 'xlsx':
      return annexXlsx(report, annex, language)
  }
}
