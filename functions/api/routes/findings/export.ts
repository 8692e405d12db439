import { writeXlsx } from 'hucre/xlsx'
import * as z from 'zod'
import { dateInChina } from '../../../shared/findings/life/dueDates.ts'
import { exportHeader, exportRow } from '../../core/findingExport.ts'
import { csvText } from '../../../shared/files/csvLine.ts'
import { fileAnswer } from '../../frame/files.ts'
import { ProblemError } from '../../problemError.ts'
import { route } from '../../route.ts'
import { readerOf } from './lookAt.ts'
import { filterOf, filterQuery, orderOf, sortSchema } from './query.ts'

const csv = 'text/csv; charset=utf-8'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What Lambda can answer in one body, with room to spare. */
const largestExport = 5000

/** The list as a file: what the filter shows, by the same rights, and written into the audit trail. */
export const exportRoutes = [
  route({
    method: 'GET',
    path: '/findings/export',
    zh: '导出问题线索（CSV 或 XLSX），与列表同一筛选',
    en: 'Findings as CSV or XLSX, by the same filter as the list',
    roles: ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor'],
    act: 'findingsExported',
    query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv'), sort: sortSchema, ...filterQuery }),
    response: fileAnswer(csv, xlsx),
    problems: ['LZ-0215'],
    handle: async ({ query: { format, sort, ...filter } }, { means, principal, scope, entry }) => {
      const now = means.now().toISOString()
      const today = dateInChina(now)
      const { findings, next, counts } = await means.findings.list(readerOf(scope, principal), {
        filter: filterOf(filter, principal.subject),
        order: orderOf(sort),
        limit: largestExport,
        today,
      })
      // Nothing is cut off unseen: who asks for more is told to ask for less.
      if (next !== undefined) throw new ProblemError('LZ-0215')
      const rows = findings.map((finding) => exportRow(finding, today))
      // Whose copy it is, when it was made, and what is not in it.
      const note = [`${principal.subject} ${now}`, `回避未列 ${counts.hidden}`]
      await means.audit.append(
        entry(
          findings.map(({ id }) => id),
          { filter, format },
        ),
      )
      const fileName = `findings-${today}.${format}`
      if (format === 'csv') return { mediaType: csv, fileName, bytes: csvText([exportHeader, ...rows, note]) }
      const bytes = await writeXlsx({
        sheets: [{ name: '问题线索', rows: [exportHeader, ...rows, note].map((row) => [...row]) }],
      })
      return { mediaType: xlsx, fileName, bytes }
    },
  }),
] as const
