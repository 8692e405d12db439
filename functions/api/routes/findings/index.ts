import { actRoutes } from './acts.ts'
import { readRoutes } from './read.ts'

/** Findings: finding them, acting on them, and what was done. */
export const findingRoutes = [...readRoutes, ...actRoutes] as const
