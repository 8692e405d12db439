import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type Condition, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

const conditionedUse = (service: string, actions: readonly string[], conditions: Record<string, Condition>) =>
  new PolicyStatement({
    principals: [new ServicePrincipal(service)],
    actions: [...actions],
    resources: ['*'],
    conditions,
  })

/** What a service needs to put an encrypted message into a queue or topic. */
const deliver = ['kms:Decrypt', 'kms:GenerateDataKey']
/** What CloudWatch Logs needs to keep an encrypted log group. */
const keepLogs = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:DescribeKey',
]

/**
 * The one key of a stage, kept when the stack goes: without it nothing that is retained could be read.
 * S3 and CloudWatch may use it to deliver this account's events and alarms, Logs for log groups of this stage only.
 */
export const dataKey = (scope: Construct, stage: string): Key => {
  const { account, region, partition, urlSuffix } = Stack.of(scope)
  const key = new Key(scope, 'Key', {
    alias: `lianzheng-${stage}`,
    description: `Lianzheng ${stage}: table, files, messages, logs`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  })
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': account } }
  key.addToResourcePolicy(conditionedUse('s3.amazonaws.com', deliver, ofThisAccount))
  key.addToResourcePolicy(conditionedUse('cloudwatch.amazonaws.com', deliver, ofThisAccount))
  const ourLogGroups = `arn:${partition}:logs:${region}:${account}:log-group:lianzheng-${stage}-*`
  key.addToResourcePolicy(
    conditionedUse(`logs.${region}.${urlSuffix}`, keepLogs, {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': ourLogGroups },
    }),
  )
  return key
}
