import * as z from 'zod'
import { mediaTypes, reportFormats } from '../../../../schemas/reports/formats.ts'
import { reportFileSchema } from '../../../../schemas/reports/keptReport.ts'
import { reportFileName } from '../../../report/core/stored/parts.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import { reportName } from '../../../shared/reports/reportName.ts'
import { reportReaders } from '../../../shared/reports/rights.ts'
import { ProblemError } from '../../problemError.ts'
import { route } from '../../route.ts'
import { lookAtVersion, officialsOf } from './look.ts'

/** Taking a report along. */
export const reportFileRoutes = [
  route({
    method: 'GET',
    path: '/reports/:id/files/:format',
    zh: '下载报告的一种格式：返回限时下载地址与文件的 SHA-256',
    en: 'A report in one format: an address that fetches it for a while, and the SHA-256 of the file',
    roles: reportReaders,
    act: 'reportTaken',
    params: z.object({ id: z.string().min(1).max(200), format: z.enum(reportFormats) }),
    query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
    response: z.object({
      url: z.url(),
      seconds: z.int(),
      fileName: z.string(),
      mediaType: z.string(),
      file: reportFileSchema,
    }),
    problems: ['LZ-0301', 'LZ-0302'],
    handle: async ({ params: { id, format }, query: { language } }, { means, principal, entry }) => {
      const report = await lookAtVersion(means, principal, id)
      const { subject, version } = report
      const file = version.files.find(
        (each) => each.format === format && (each.language === undefined || each.language === language),
      )
      if (file === undefined) throw new ProblemError('LZ-0302')
      const fileName = `${reportName(subject)}-v${version.number}.${format}`
      const mediaType = mediaTypes[format]
      await means.audit.append(entry([report.id, ...officialsOf(subject)], { format, language, sha256: file.sha256 }))
      const key = objectKeys.report(means.jurisdiction, report.id, reportFileName(file))
      return { ...(await means.presignReading(key, { fileName, mediaType })), fileName, mediaType, file }
    },
  }),
] as const
