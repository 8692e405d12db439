import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { alarm } from './alarm.ts'
import type { LogCode } from '../../functions/shared/log.ts'
import type { Surroundings } from './surroundings.ts'

/** The log line a function writes when it gives a batch up. Its message is then done with, so no queue's alarm sees it. */
const givenUp: LogCode = 'BATCH_FAILED'

/** Counts that line in the logs of all functions and rings; the clerk has been promised that operations are told. */
export const stuckBatches = (
  scope: Construct,
  logGroups: ReadonlyMap<string, ILogGroup>,
  around: Surroundings,
): void => {
  const name = { metricNamespace: `Lianzheng/${around.stage}`, metricName: 'StuckBatches' }
  const filters = [...logGroups].map(
    ([id, logGroup]) =>
      new MetricFilter(scope, `${id}StuckBatches`, {
        ...name,
        logGroup,
        filterPattern: FilterPattern.stringValue('$.code', '=', givenUp),
        metricValue: '1',
      }),
  )
  if (filters.length === 0) throw new RangeError('Nobody would notice a stuck batch: no log is watched.')
  alarm(scope, 'StuckBatches', {
    metric: new Metric({
      namespace: name.metricNamespace,
      metricName: name.metricName,
      period: Duration.minutes(5),
      statistic: 'sum',
    }),
    atLeast: 1,
    impact: 'A batch was given up half-way: its clerk waits in vain and its findings are missing from every report.',
    runbook: 'docs/operations.md#stuck-batch',
    operators: around.operators,
  })
}
