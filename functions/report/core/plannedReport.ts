import type { ReportDocument } from '../../../schemas/reports/document.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import type { FigureSheet } from './figures/figureSheet.ts'
import type { ResolvedFigure } from './figures/resolve.ts'

/** The figures of a resolved report by id. @throws for an id nobody asked for */
export type ReadFigure = (id: string) => ResolvedFigure

/** A report that knows what it asks for, before any row is read; it is written when its figures are known. */
export interface PlannedReport {
  readonly subject: ReportSubject
  readonly sheet: FigureSheet
  readonly write: (figure: ReadFigure) => ReportDocument
}
