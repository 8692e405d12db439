import type { StageInput } from '../../../infra/stageSettings.ts'

/** A stage with every optional setting in use. */
export const closedStage: StageInput = {
  jurisdiction: 'test-county',
  region: 'cn-north-1',
  signIn: { issuer: 'https://id.example', audience: ['console'], scopes: ['lianzheng'] },
  consoleOrigin: 'https://review.example',
  evidenceLock: { mode: 'compliance', days: 3_650 },
  logDays: 365,
  alarmEmail: 'operators@example.org',
  monthlyBudget: { amount: 500, currency: 'CNY' },
}

export const openStage: StageInput = {
  jurisdiction: 'demo-county',
  region: 'ap-southeast-1',
  openForDevelopment: true,
  consoleOrigin: 'http://127.0.0.1:5173',
  evidenceLock: { days: 1 },
  logDays: 30,
}

/** A stage that serves the console from its own address. */
export const hostedStage: StageInput = {
  ...closedStage,
  region: 'eu-central-1',
  consoleHosting: { certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a', clientId: 'console' },
}
