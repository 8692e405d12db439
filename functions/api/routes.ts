import { accountRoutes } from './routes/accounts.ts'
import { auditRoutes } from './routes/audit.ts'
import { batchProblemRoutes } from './routes/batchProblems.ts'
import { batchRepeatRoutes } from './routes/batchRepeats.ts'
import { batchRoutes } from './routes/batches.ts'
import { coverageRoutes } from './routes/coverage.ts'
import { documentationRoutes } from './routes/documentation.ts'
import { findingRoutes } from './routes/findings/index.ts'
import { healthRoutes } from './routes/health.ts'
import { kindRoutes } from './routes/kinds.ts'
import { meRoutes } from './routes/me.ts'
import { overviewRoutes } from './routes/overview.ts'
import { profileRoutes } from './routes/profiles.ts'
import { registerRoutes } from './routes/registers.ts'
import { replayRoutes } from './routes/replays.ts'
import { reportRoutes } from './routes/reports/index.ts'
import { returnRoutes } from './routes/returns.ts'
import { rowRoutes } from './routes/rows.ts'
import { ruleRoutes } from './routes/rules.ts'
import { templateRoutes } from './routes/templates.ts'
import { controlSampleRoutes } from './routes/controlSamples.ts'
import { viewRoutes } from './routes/views.ts'
import type { Route } from './route.ts'

const others = [
  ...healthRoutes,
  ...kindRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...batchRoutes,
  ...batchProblemRoutes,
  ...batchRepeatRoutes,
  ...templateRoutes,
  ...findingRoutes,
  ...rowRoutes,
  ...overviewRoutes,
  ...coverageRoutes,
  ...profileRoutes,
  ...ruleRoutes,
  ...registerRoutes,
  ...replayRoutes,
  ...returnRoutes,
  ...viewRoutes,
  ...controlSampleRoutes,
  ...reportRoutes,
] as const satisfies readonly Route[]

/** Every address of the API. Authorisation tests, OpenAPI document and typed client are made from this list. */
export const routes = [
  ...others,
  ...meRoutes(others),
  ...documentationRoutes((): readonly Route[] => routes),
] as const satisfies readonly Route[]
