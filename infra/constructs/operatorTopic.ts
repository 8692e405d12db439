import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { StageSettings } from '../stageSettings.ts'

/** Where alarms go; the address must be confirmed once, from the mail AWS sends to it. */
export const operatorTopic = (scope: Construct, key: IKey, settings: StageSettings): Topic => {
  const topic = new Topic(scope, 'Operators', { masterKey: key, enforceSSL: true })
  if (settings.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmEmail))
  return topic
}
