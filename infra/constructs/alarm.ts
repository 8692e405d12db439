import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { alarmText, type Consequence } from './consequence.ts'

export interface AlarmProps extends Consequence {
  readonly metric: IMetric
  /** Rings at this value or above. */
  readonly atLeast: number
  /** Periods of the metric that must all be at or above it; one unless a short peak is normal. */
  readonly periods?: number
  readonly operators: ITopic
}

/**
 * An alarm that says who is hurt and what to do, and tells the operators when it rings and when it is over.
 * No data is not a fault: an idle county sends no messages.
 */
export const alarm = (scope: Construct, id: string, props: AlarmProps): Alarm => {
  const made = new Alarm(scope, id, {
    metric: props.metric,
    threshold: props.atLeast,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: props.periods ?? 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: alarmText(props),
  })
  const tell = new SnsAction(props.operators)
  made.addAlarmAction(tell)
  made.addOkAction(tell)
  return made
}
