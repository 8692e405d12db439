import { describe, expect, it } from 'vitest'
import { type Json, pointsTo, synthesized } from './synthesized.ts'

const { all, templates } = synthesized()
const queues = all('AWS::SQS::Queue')
const policies = all('AWS::SQS::QueuePolicy')
const withDeadLetters = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined)
const deadLetterIds = withDeadLetters.map(({ properties }) => pointsTo(properties.RedrivePolicy.deadLetterTargetArn))

const days = (count: number): number => count * 86_400

describe('every queue', () => {
  it.each(queues)('$id refuses unencrypted connections', ({ id }) => {
    const statements = policies
      .filter(({ properties }) => properties.Queues.some((queue: unknown) => pointsTo(queue) === id))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    )
  })

  it.each(queues)('$id is encrypted with the stage’s key', ({ properties }) => {
    expect(pointsTo(properties.KmsMasterKeyId)).toMatch(/^Key/)
  })

  it.each(queues)('$id has a dead-letter queue or is one', ({ id, properties }) => {
    expect(properties.RedrivePolicy === undefined).toBe(deadLetterIds.includes(id))
  })

  it('has a dead-letter queue nobody else uses', () => {
    expect(new Set(deadLetterIds).size).toBe(deadLetterIds.length)
    expect(deadLetterIds).toHaveLength(5)
  })

  it.each(withDeadLetters)('$id keeps messages four days, its dead letters fourteen', ({ properties }) => {
    const deadLetters = queues.find(({ id }) => id === pointsTo(properties.RedrivePolicy.deadLetterTargetArn))
    expect(properties.MessageRetentionPeriod).toBe(days(4))
    expect(deadLetters?.properties.MessageRetentionPeriod).toBe(days(14))
  })

  it.each(withDeadLetters)('$id can run out of tries before its messages expire', ({ properties }) => {
    const allTries = properties.VisibilityTimeout * properties.RedrivePolicy.maxReceiveCount
    expect(allTries).toBeLessThan(properties.MessageRetentionPeriod)
  })
})

describe('the operator', () => {
  it.each(withDeadLetters)('is told where $id is and where its dead letters are', ({ id, properties, stack }) => {
    const told = Object.values<Json>(templates[stack]['Outputs']).map(({ Value }) => pointsTo(Value))
    expect(told).toContain(id)
    expect(told).toContain(pointsTo(properties.RedrivePolicy.deadLetterTargetArn))
  })
})

describe('the announcement of uploads', () => {
  const [bucket] = all('AWS::S3::Bucket').filter(({ properties }) => properties.NotificationConfiguration !== undefined)

  it('goes from the bucket to the ingest queue, for uploads only', () => {
    const { QueueConfigurations: configurations } = bucket!.properties.NotificationConfiguration
    expect(configurations).toHaveLength(1)
    expect(configurations[0].Event).toBe('s3:ObjectCreated:*')
    expect(configurations[0].Filter.S3Key.Rules).toEqual([{ Name: 'prefix', Value: 'uploads/' }])
    expect(pointsTo(configurations[0].Queue)).toMatch(/^IngestQueue/)
  })

  it('is possible before the bucket exists: the queue’s policy is made first and does not name the bucket', () => {
    const policy = policies.find(({ id }) => id.startsWith('IngestQueuePolicy'))!
    expect(bucket!.whole.DependsOn).toContain(policy.id)
    expect(JSON.stringify(policy.properties)).not.toContain(bucket!.id)
    expect(policy.properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sqs:SendMessage',
        Principal: { Service: 's3.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    )
  })

  it('needs no custom resource', () => {
    expect(all('Custom::S3BucketNotifications')).toEqual([])
    expect(all('AWS::CloudFormation::CustomResource')).toEqual([])
  })
})
