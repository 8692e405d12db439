import { actRoutes } from './acts.ts'
import { attachmentRoutes } from './attachments.ts'
import { exportRoutes } from './export.ts'
import { qualityRoutes } from './quality.ts'
import { readRoutes } from './read.ts'
import { relatedRoutes } from './related.ts'

/** Findings: finding them, acting on them, what was done, what is like them, and how far the rules can be trusted. */
export const findingRoutes = [
  ...exportRoutes,
  ...readRoutes,
  ...actRoutes,
  ...attachmentRoutes,
  ...relatedRoutes,
  ...qualityRoutes,
] as const
