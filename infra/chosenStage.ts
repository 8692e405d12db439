import type * as z from 'zod'
import { type StageInput, type StageSettings, stageSettings } from './stageSettings.ts'

/** A stage that cannot be deployed as it is set. The message is for the operator. */
export class StageSettingsError extends Error {
  override readonly name = 'StageSettingsError'
}

const line = (issue: z.core.$ZodIssue): string => `  - ${issue.path.join('.') || 'stage'}: ${issue.message}`

/**
 * The named stage and its settings, checked.
 * @throws StageSettingsError naming every setting that is wrong, when the stage is unknown or cannot be deployed.
 */
export const chosenStage = (
  name: unknown,
  stages: Readonly<Record<string, StageInput>>,
): { name: string; settings: StageSettings } => {
  const known = Object.keys(stages).join(', ')
  if (typeof name !== 'string' || !Object.hasOwn(stages, name))
    throw new StageSettingsError(`There is no stage "${String(name)}". Choose one with -c stage=<name>: ${known}.`)
  const parsed = stageSettings.safeParse(stages[name])
  if (parsed.success) return { name, settings: parsed.data }
  const wrong = parsed.error.issues.map(line).join('\n')
  throw new StageSettingsError(`Stage "${name}" cannot be deployed. In infra/stages.ts:\n${wrong}`)
}
