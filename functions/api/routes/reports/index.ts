import { auditCommentRoutes } from './auditComments.ts'
import { reportFileRoutes } from './files.ts'
import { makeRoutes } from './make.ts'
import { ownTextRoutes } from './ownTexts.ts'
import { readReportRoutes } from './read.ts'
import { figureRoutes } from './rows.ts'

/** Making reports, reading them, following their figures, taking them along, and the official's own part. */
export const reportRoutes = [
  ...makeRoutes,
  ...readReportRoutes,
  ...figureRoutes,
  ...reportFileRoutes,
  ...ownTextRoutes,
  ...auditCommentRoutes,
] as const
