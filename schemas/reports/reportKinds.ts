/** The kinds of reports: of an official for a year, of an official’s term of office, of a unit or the county for a year. */
export const reportKindNames = ['duty', 'departure', 'annual'] as const
export type ReportKind = (typeof reportKindNames)[number]
