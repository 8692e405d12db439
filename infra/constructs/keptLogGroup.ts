import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Surroundings } from './surroundings.ts'

const retention = {
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  180: RetentionDays.SIX_MONTHS,
  365: RetentionDays.ONE_YEAR,
  731: RetentionDays.TWO_YEARS,
  1827: RetentionDays.FIVE_YEARS,
  3653: RetentionDays.TEN_YEARS,
} as const

/** An encrypted log group with the stage's retention. It outlives the stack, as logs must be kept; its name is generated. */
export const keptLogGroup = (scope: Construct, id: string, { key, settings }: Surroundings): LogGroup =>
  new LogGroup(scope, id, {
    retention: retention[settings.logDays],
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  })
