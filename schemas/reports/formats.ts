/** The formats a report comes in, with their media types; the workbook is its annex. */
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
