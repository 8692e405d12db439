import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { alarm } from './alarm.ts'
import type { Surroundings } from './surroundings.ts'

/** The code of the log line a function writes when it meets a batch that should long have been complete. */
const stuckBatchCode = 'batch.stuck'

/** Counts that line in the logs of all functions and rings. A queue's own alarms do not see a batch nobody works on. */
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
        filterPattern: FilterPattern.stringValue('$.code', '=', stuckBatchCode),
        metricValue: '1',
      }),
  )
  if (filters.length === 0) throw new RangeError('Nobody would notice a stuck batch: no log is watched.')
  alarm(scope, 'StuckBatches', {
    metric: new Metric({
      namespace: name.metricNamespace,
      metricName: name.metricName,
      period: Duration.hours(1),
      statistic: 'sum',
    }),
    atLeast: 1,
    impact: 'A batch has stopped half-way: its clerk waits in vain and its findings are missing from every report.',
    runbook: 'docs/operations.md#stuck-batch',
    operators: around.operators,
  })
}
