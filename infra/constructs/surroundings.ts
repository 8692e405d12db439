import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { StageSettings } from '../stageSettings.ts'

/** What every part of a stage is built with. */
export interface Surroundings {
  readonly stage: string
  readonly settings: StageSettings
  /** Encrypts everything that is kept: table, files, messages, logs. */
  readonly key: IKey
  /** Where alarms are sent. */
  readonly operators: ITopic
}
