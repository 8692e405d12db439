/** The parts of docs/operations.md an alarm can send the operator to. A test holds that each of them exists. */
export const runbookAnchors = [
  'redrive',
  'messages-waiting',
  'function-errors',
  'throttled',
  'api-errors',
  'stuck-batch',
  'standing-batch',
] as const

type Runbook = `docs/operations.md#${(typeof runbookAnchors)[number]}`

/** Why an alarm exists: without this it does not compile. */
export interface Consequence {
  /** Who is hurt while the alarm rings, in one sentence. */
  readonly impact: string
  /** What to do about it. */
  readonly runbook: Runbook
}

/** The text of the mail an operator gets. */
export const alarmText = ({ impact, runbook }: Consequence): string => `${impact} What to do: ${runbook}`
