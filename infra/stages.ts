import type { StageInput } from './stageSettings.ts'

/**
 * The stages this county runs, chosen with `cdk … -c stage=<name>`. Every setting is explained in `stageSettings.ts`.
 * A stage is read, and checked, only when it is chosen.
 */
export const stages: Readonly<Record<string, StageInput>> = {
  /** For trying the deployment out; never for real data. */
  development: {
    jurisdiction: 'demo-county',
    region: 'cn-north-1',
    openForDevelopment: true,
    consoleOrigin: 'http://127.0.0.1:5173',
    evidenceLock: { days: 1 },
    logDays: 30,
  },
  /** Acceptance with made-up data. Fill in signIn and alarmEmail before the first deployment. */
  test: {
    jurisdiction: 'test-county',
    region: 'cn-north-1',
    consoleOrigin: 'https://review.test.example',
    evidenceLock: { days: 7 },
    logDays: 180,
  },
  /** Real data. Fill in signIn and alarmEmail; lock for as long as the county's file plan keeps accounting papers. */
  production: {
    jurisdiction: 'county',
    region: 'cn-north-1',
    consoleOrigin: 'https://review.example',
    evidenceLock: { mode: 'governance', days: 3_650 },
    logDays: 365,
  },
}
