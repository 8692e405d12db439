import { Duration } from 'aws-cdk-lib'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { LogCode } from '../../functions/shared/log.ts'
import { alarm } from './alarm.ts'
import type { Surroundings } from './surroundings.ts'

const standsStill: LogCode = 'BATCH_STANDS_STILL'

/** Rings when a look at the batches at work finds one that has not moved, though what it lacks was sent again. */
export const standingBatches = (scope: Construct, logGroup: ILogGroup, around: Surroundings): void => {
  const found = new MetricFilter(scope, 'StandingFilter', {
    metricNamespace: `Lianzheng/${around.stage}`,
    metricName: 'StandingBatches',
    logGroup,
    filterPattern: FilterPattern.stringValue('$.code', '=', standsStill),
    metricValue: '1',
  })
  alarm(scope, 'StandingBatches', {
    metric: found.metric({ period: Duration.minutes(5), statistic: 'sum' }),
    atLeast: 1,
    impact: 'A batch has not moved for hours: its clerk waits, and its findings are missing from lists and reports.',
    runbook: 'docs/operations.md#standing-batch',
    operators: around.operators,
  })
}
