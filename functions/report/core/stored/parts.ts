import { type ReportFormat, reportFormats } from '../../../../schemas/reports/formats.ts'
import type { ReportFile } from '../../../../schemas/reports/keptReport.ts'

type Named = Pick<ReportFile, 'format' | 'language'>

const languages = ['zh', 'en'] as const

/** Every file of a report: JSON once, the others in both languages. */
export const wantedFiles = reportFormats.flatMap((format: ReportFormat): readonly Named[] =>
  format === 'json' ? [{ format }] : languages.map((language) => ({ format, language })),
)

/** Name of a file among the objects of its report. */
export const reportFileName = ({ format, language }: Named): string =>
  language === undefined ? `report.${format}` : `report.${language}.${format}`

/** Names of what is kept beside the files: what it rests on, the report without its annex, where the rows are. */
export const reportParts = { basis: 'basis.json.gz', report: 'report.json.gz', rows: 'rows.json.gz' } as const
