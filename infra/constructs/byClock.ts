import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'

/** Calls the function every so many minutes. A call that fails is not repeated: the next one looks at the same. */
export const byClock = (lambda: IFunction, minutes: number): Rule =>
  new Rule(lambda, 'Clock', {
    description: `Calls the function every ${minutes} minutes`,
    schedule: Schedule.rate(Duration.minutes(minutes)),
    targets: [new LambdaFunction(lambda, { retryAttempts: 0 })],
  })
