import * as z from 'zod'
import { bothLanguagesSchema } from '../../../../schemas/bothLanguages.ts'
import { type AnnexRow, annexRowSchema } from '../../../../schemas/reports/annex.ts'
import { figureSchema } from '../../../../schemas/reports/figure.ts'
import { reportSchema } from '../../../../schemas/reports/report.ts'
import { cellValue, columnName, columnsOf } from '../../../report/formats/annexColumns.ts'
import { reportParts } from '../../../report/core/stored/parts.ts'
import { rowIndexSchema } from '../../../report/core/stored/rowFiles.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import { reportReaders } from '../../../shared/reports/rights.ts'
import { figureRows } from '../../core/figureRows.ts'
import { listQuery } from '../../frame/listQuery.ts'
import { ProblemError } from '../../problemError.ts'
import { route } from '../../route.ts'
import { lookAtVersion, officialsOf, readPart } from './look.ts'

const shownCellSchema = z.object({ name: bothLanguagesSchema, text: bothLanguagesSchema })
/** A row with its cells as people read them, under the headers of its own sheet. */
const shownRowSchema = annexRowSchema.extend({ shown: z.array(shownCellSchema) })

const shownCells = ({ of, cells }: AnnexRow): z.infer<typeof shownCellSchema>[] =>
  columnsOf(of, [{ cells }]).flatMap((name) => {
    const value = cells[name]
    if (value === undefined) return []
    const textIn = (language: 'zh' | 'en') => String(cellValue(of, name, value, language))
    return [{ name: columnName(of, name), text: { zh: textIn('zh'), en: textIn('en') } }]
  })

/** From a number of a report to the rows behind it. */
export const figureRoutes = [
  route({
    method: 'GET',
    path: '/reports/:id/figures/:figure/rows',
    zh: '报告中一个数据所依据的记录（按数据的注号），与附表一致',
    en: 'The rows behind a figure, by its number in the report: the same as in the annex',
    roles: reportReaders,
    params: z.object({ id: z.string().min(1).max(200), figure: z.coerce.number().int().min(1) }),
    query: z.object(listQuery({ largest: 500, usual: 50 })),
    response: z.object({
      figure: figureSchema,
      /** The figures a formula is made from. */
      parts: z.array(figureSchema),
      rows: z.array(shownRowSchema),
      officials: z.array(z.string()),
      nextCursor: z.string().optional(),
    }),
    problems: ['LZ-0301', 'LZ-0302', 'LZ-0303'],
    personalFileOf: ({ officials }) => officials,
    handle: async ({ params: { id, figure: number }, query: { limit } }, { means, principal, page }) => {
      const version = await lookAtVersion(means, principal, id)
      const report = await readPart(means, version.id, reportParts.report, reportSchema)
      const figure = report.figures.find((each) => each.number === number)
      if (figure === undefined) throw new ProblemError('LZ-0303')
      const index = await readPart(means, version.id, reportParts.rows, rowIndexSchema)
      const read = (name: string) => means.objects.get(objectKeys.report(means.jurisdiction, version.id, name))
      const after = page.after === undefined ? 0 : Number(page.after)
      const { rows, next } = await figureRows(figure, report, index, read, { limit, after })
      const nextCursor = page.cursor(next?.toString())
      const operands = 'formula' in figure.basis ? figure.basis.formula.of : []
      return {
        figure,
        parts: report.figures.filter((each) => operands.includes(each.id)),
        rows: rows.map((row) => ({ ...row, shown: shownCells(row) })),
        officials: [...officialsOf(version.subject)],
        ...(nextCursor !== undefined && { nextCursor }),
      }
    },
  }),
] as const
