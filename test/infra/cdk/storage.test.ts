import { describe, expect, it } from 'vitest'
import { tableShape } from '../../../functions/shared/store/tableShape.ts'
import { closedStage, openStage } from './stageInputs.ts'
import { pointsTo, synthesized } from './synthesized.ts'

const { all, kept } = synthesized()
const [table] = all('AWS::DynamoDB::GlobalTable')
const buckets = all('AWS::S3::Bucket')
const evidence = buckets.find(({ id }) => /^Evidence[0-9A-F]{8}$/.test(id))!
const incoming = buckets.find(({ id }) => /^Incoming[0-9A-F]{8}$/.test(id))!
const [key] = all('AWS::KMS::Key')

const lockOf = (stage: Pick<ReturnType<typeof synthesized>, 'all'>) =>
  stage.all('AWS::S3::Bucket').find(({ id }) => id === evidence.id)?.properties.ObjectLockConfiguration

describe('what must survive', () => {
  const types = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key']

  it.each(types)('%s stays when it is removed from the template or replaced', (type) => {
    const found = all(type)
    expect(found.length).toBeGreaterThan(0)
    for (const { whole, stack } of found) {
      expect(whole.DeletionPolicy).toBe('Retain')
      expect(whole.UpdateReplacePolicy).toBe('Retain')
      expect(stack).toBe('kept')
    }
  })

  it('is in a stack that cannot be deleted by a slip', () => {
    expect(kept.terminationProtection).toBe(true)
  })
})

describe('the table', () => {
  const [replica] = table!.properties.Replicas

  it('has the keys and indexes the functions read', () => {
    expect(table!.properties.KeySchema).toEqual([
      { AttributeName: tableShape.partitionKey, KeyType: 'HASH' },
      { AttributeName: tableShape.sortKey, KeyType: 'RANGE' },
    ])
    const expected = Object.values(tableShape.indexes).map((index) => ({
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.partitionKey, KeyType: 'HASH' },
        { AttributeName: index.sortKey, KeyType: 'RANGE' },
      ],
      Projection:
        index.carries.length === 0
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.carries] },
    }))
    expect(table!.properties.GlobalSecondaryIndexes).toEqual(expected)
  })

  it('forgets what says when it may be forgotten, and nothing else', () => {
    expect(table!.properties.TimeToLiveSpecification).toEqual({ AttributeName: tableShape.timeToLive, Enabled: true })
  })

  it('is paid per request, in one region', () => {
    expect(table!.properties.BillingMode).toBe('PAY_PER_REQUEST')
    expect(table!.properties.Replicas).toHaveLength(1)
    expect(replica.Region).toBe('cn-north-1')
  })

  it('can be brought back to any second of the last 35 days', () => {
    expect(replica.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
  })

  it('cannot be deleted by a slip and is encrypted with the stage’s key', () => {
    expect(replica.DeletionProtectionEnabled).toBe(true)
    expect(pointsTo(replica.SSESpecification.KMSMasterKeyId)).toBe(key!.id)
  })
})

describe('a table restored from a backup', () => {
  const restored = synthesized({ ...closedStage, restoredTable: 'lianzheng-records-restored' })

  it('is what every function uses, and may use, instead of the stage’s own', () => {
    for (const { properties } of restored.all('AWS::Lambda::Function'))
      expect(properties.Environment.Variables.TABLE_NAME).toBe('lianzheng-records-restored')
    const policies = JSON.stringify(restored.all('AWS::IAM::Policy'))
    expect(policies).toContain(':table/lianzheng-records-restored')
    expect(policies).not.toMatch(/ExportsOutput\w*Records/)
  })

  it('leaves the stage’s own table where it is', () => {
    expect(restored.all('AWS::DynamoDB::GlobalTable')).toHaveLength(1)
  })
})

describe('every bucket', () => {
  it.each(buckets)('$id is closed to the public and to unencrypted connections', ({ id, properties }) => {
    expect(Object.values(properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
    const policy = all('AWS::S3::BucketPolicy').find((found) => pointsTo(found.properties.Bucket) === id)
    const denied = policy?.properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Deny',
    )
    expect(denied).toContainEqual(expect.objectContaining({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }))
    expect(denied).toContainEqual(expect.objectContaining({ Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }))
  })
})

describe('the evidence', () => {
  it('is versioned and encrypted with the stage’s key, one key request for many objects', () => {
    expect(evidence.properties.VersioningConfiguration).toEqual({ Status: 'Enabled' })
    const [rule] = evidence.properties.BucketEncryption.ServerSideEncryptionConfiguration
    expect(rule.BucketKeyEnabled).toBe(true)
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms')
    expect(pointsTo(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe(key!.id)
  })

  it('is locked as the stage says: compliance when asked for by name', () => {
    expect(lockOf({ all })).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3_650 } },
    })
  })

  it('is locked so that an administrator can still lift it when the stage says nothing', () => {
    expect(lockOf(synthesized(openStage)).Rule).toEqual({ DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } })
  })

  it('never expires', () => {
    const rules = JSON.stringify(evidence.properties.LifecycleConfiguration)
    expect(rules).not.toContain('Expiration')
    expect(rules).toContain('INTELLIGENT_TIERING')
  })

  it('writes down who read what', () => {
    const logs = buckets.find(
      ({ id }) => id === pointsTo(evidence.properties.LoggingConfiguration.DestinationBucketName),
    )
    expect(logs?.properties.LifecycleConfiguration.Rules[0].ExpirationInDays).toBe(365)
  })

  it('takes uploads from the console’s origin and from no other page', () => {
    const rules = evidence.properties.CorsConfiguration.CorsRules
    expect(rules).toHaveLength(1)
    expect(rules[0].AllowedOrigins).toEqual(['https://review.example'])
    expect(rules[0].AllowedMethods).toContain('PUT')
    expect(rules[0].AllowedHeaders).toContain('x-amz-checksum-sha256')
    expect(rules[0].AllowedHeaders).not.toContain('*')
  })
})

describe('the key', () => {
  it('is the only one, rotates, and needs a month to be deleted', () => {
    expect(all('AWS::KMS::Key')).toHaveLength(1)
    expect(key!.properties.EnableKeyRotation).toBe(true)
    expect(key!.properties.PendingWindowInDays).toBe(30)
  })

  it('lets CloudWatch keep log groups of this stage only, under the name it has in the partition', () => {
    const policy = JSON.stringify(key!.properties.KeyPolicy)
    expect(policy).toContain(':log-group:lianzheng-test-*')
    expect(policy).toContain('logs.cn-north-1.')
    expect(policy).not.toContain('logs.cn-north-1.amazonaws.com"')
  })
})

describe('the bucket in which uploads arrive', () => {
  it('keeps no versions and locks nothing, so that what is removed there is gone', () => {
    expect(incoming.properties.VersioningConfiguration).toBeUndefined()
    expect(incoming.properties.ObjectLockEnabled).toBeUndefined()
  })

  it('forgets what was never read', () => {
    const expiring = incoming.properties.LifecycleConfiguration.Rules.filter(
      ({ ExpirationInDays }: { ExpirationInDays?: number }) => ExpirationInDays !== undefined,
    )
    expect(expiring).toMatchObject([{ ExpirationInDays: 14, Status: 'Enabled' }])
  })

  it('is encrypted with the stage’s key, logged, and closed to the public', () => {
    const [rule] = incoming.properties.BucketEncryption.ServerSideEncryptionConfiguration
    expect(pointsTo(rule.ServerSideEncryptionByDefault.KMSMasterKeyID)).toBe(key!.id)
    expect(incoming.properties.LoggingConfiguration.LogFilePrefix).toBe('incoming/')
    expect(Object.values(incoming.properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
  })
})
