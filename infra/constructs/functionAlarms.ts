import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { alarm } from './alarm.ts'

const perFiveMinutes = { period: Duration.minutes(5), statistic: 'sum' }

/** Failures and refusals of one function. Three periods of throttling: a short burst is absorbed by the queue. */
export const functionAlarms = (scope: Construct, lambda: IFunction, impact: string, operators: ITopic): void => {
  alarm(scope, 'Errors', {
    metric: lambda.metricErrors(perFiveMinutes),
    atLeast: 1,
    impact,
    runbook: 'docs/operations.md#function-errors',
    operators,
  })
  alarm(scope, 'Throttles', {
    metric: lambda.metricThrottles(perFiveMinutes),
    atLeast: 1,
    periods: 3,
    impact,
    runbook: 'docs/operations.md#throttled',
    operators,
  })
}
