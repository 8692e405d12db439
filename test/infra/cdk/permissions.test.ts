import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { objectKeys } from '../../../functions/shared/files/objectKeys.ts'
import { pointsTo, sorted, synthesized } from './synthesized.ts'

const { all, templates } = synthesized()

interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource?: unknown
  readonly Principal?: unknown
  readonly Condition?: unknown
}

const listOf = <Value>(value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value])

const policyTypes = [
  'AWS::IAM::Policy',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::S3::BucketPolicy',
  'AWS::KMS::Key',
]

const allowed: [string, Statement][] = policyTypes
  .flatMap((type) => all(type))
  .flatMap(({ id, properties }) =>
    (properties.PolicyDocument ?? properties.KeyPolicy).Statement.map((statement: Statement) => [id, statement]),
  )
  .filter(([, statement]: [string, Statement]) => statement.Effect === 'Allow')

/** Without it a key can become unmanageable for good; who may use it is then up to the account's own policies. */
const isKeyAdministration = ({ Action, Principal }: Statement): boolean =>
  Action === 'kms:*' && JSON.stringify(Principal).includes(':root')

const actionsOf = (role: string): string[] =>
  allowed.filter(([id]) => id.startsWith(`${role}Role`)).flatMap(([, { Action }]) => listOf(Action))

const resourcesOf = (role: string, action: string): unknown[] =>
  allowed
    .filter(([id, statement]) => id.startsWith(`${role}Role`) && listOf(statement.Action).includes(action))
    .flatMap(([, { Resource }]) => listOf(Resource))

const functions = all('AWS::Lambda::Function').map(({ id, properties }) => ({
  role: id.replace(/Function[0-9A-F]{8}$/, ''),
  variables: properties.Environment.Variables,
}))

/** The folder a file of each kind is written to. */
const folders = Object.values(objectKeys).map(
  (build: (...parts: never[]) => string) => build(...(['x', 'x', 'x', 'x'] as never[])).split('/')[0],
)

describe('every permission', () => {
  it('names its actions: none has a star, but for the key’s own administration', () => {
    const starred = allowed.filter(([, statement]) => listOf(statement.Action).some((action) => action.includes('*')))
    expect(starred.filter(([, statement]) => !isKeyAdministration(statement))).toEqual([])
    expect(starred).toHaveLength(1)
  })

  it('names its resources: only X-Ray’s two writes are for all', () => {
    const forAll = all('AWS::IAM::Policy')
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Resource }: Statement) => listOf(Resource).includes('*'))
    expect(new Set(forAll.flatMap(({ Action }: Statement) => listOf(Action)))).toEqual(
      new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']),
    )
  })

  it('given to a service is given for this account only', () => {
    const toServices = allowed.filter(([, { Principal }]) => JSON.stringify(Principal ?? {}).includes('Service'))
    expect(toServices.length).toBeGreaterThan(3)
    for (const [id, { Condition }] of toServices)
      expect(JSON.stringify(Condition), id).toMatch(/aws:SourceAccount|kms:EncryptionContext:aws:logs:arn/)
  })

  it('is in a policy document, never in a list of ready-made policies', () => {
    expect(JSON.stringify(templates)).not.toContain('ManagedPolicyArns')
  })
})

describe('no function may', () => {
  const forbidden = [
    's3:DeleteObjectVersion',
    's3:PutObjectRetention',
    's3:BypassGovernanceRetention',
    's3:PutBucketPolicy',
    'dynamodb:Scan',
    'dynamodb:DeleteItem',
    'dynamodb:DeleteTable',
    'dynamodb:UpdateTable',
    'kms:ScheduleKeyDeletion',
    'kms:PutKeyPolicy',
  ]

  it.each(forbidden)('%s', (action) => {
    const holders = allowed.filter(([, statement]) => listOf(statement.Action).includes(action))
    expect(holders).toEqual([])
  })
})

describe('removing files', () => {
  it('is the ingest’s alone, and of files that arrived and are no evidence', () => {
    const holders = allowed.filter(([, { Action }]) => listOf(Action).includes('s3:DeleteObject'))
    expect(holders.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['IngestRoleDefaultPolicy'])
    for (const [, { Resource }] of holders) {
      expect(JSON.stringify(Resource)).toMatch(/Incoming.*\/uploads\/\*/)
      expect(JSON.stringify(Resource)).not.toContain('Evidence')
    }
  })
})

/** The permission each command of the SDK needs; a transaction needs those of its parts. */
const needs: Readonly<Record<string, readonly string[]>> = {
  GetCommand: ['dynamodb:GetItem'],
  BatchGetCommand: ['dynamodb:BatchGetItem'],
  QueryCommand: ['dynamodb:Query'],
  PutCommand: ['dynamodb:PutItem'],
  UpdateCommand: ['dynamodb:UpdateItem'],
  BatchWriteCommand: ['dynamodb:BatchWriteItem'],
  BatchExecuteStatementCommand: ['dynamodb:PartiQLInsert'],
  TransactWriteCommand: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  GetObjectCommand: ['s3:GetObject', 's3:ListBucket'],
  HeadObjectCommand: ['s3:GetObject', 's3:ListBucket'],
  PutObjectCommand: ['s3:PutObject'],
  DeleteObjectCommand: ['s3:DeleteObject'],
  SendMessageBatchCommand: ['sqs:SendMessage'],
}

const source = readdirSync(new URL('../../../functions', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(`../../../functions/${file}`, import.meta.url), 'utf8'))
  .join('\n')

describe('what the functions ask of AWS', () => {
  const commands = [...new Set([...source.matchAll(/new (\w+Command)\(/g)].map(([, name]) => name!))]
  const granted = new Set(allowed.flatMap(([, { Action }]) => listOf(Action)))

  it.each(commands)('%s is known here and allowed', (command) => {
    expect(needs).toHaveProperty(command)
    for (const action of needs[command] ?? []) expect(granted).toContain(action)
  })

  it('never deletes an item in a transaction or batch, which they may not', () => {
    expect(source).not.toMatch(/\bDelete: \{|DeleteRequest/)
  })
})

describe('each function may', () => {
  it.each(functions)('send to exactly the queues it is told of: $role', ({ role, variables }) => {
    const told = Object.keys(variables).filter((name) => name.endsWith('_QUEUE_URL'))
    expect(sorted(resourcesOf(role, 'sqs:SendMessage').map(pointsTo))).toEqual(
      sorted(told.map((name) => pointsTo(variables[name]))),
    )
  })

  it('not receive messages when it answers people; it sends those of withdrawals and trials', () => {
    expect(actionsOf('ApiHandler').filter((action) => action.startsWith('sqs:'))).toEqual(['sqs:SendMessage'])
  })

  it('write folders no other function writes, so that a file says who made it', () => {
    const written = functions.flatMap(({ role }) =>
      resourcesOf(role, 's3:PutObject').map((resource) => JSON.stringify(resource)),
    )
    expect(new Set(written).size).toBe(written.length)
    for (const folder of folders) {
      // Three functions keep anchors of the audit trail, each in a folder of its own below.
      const parts = folder === 'audit' ? ['audit/api', 'audit/report', 'audit/settle'] : [folder]
      const writers = written.filter((resource) => resource.includes(`/${folder}/`))
      expect(writers).toHaveLength(parts.length)
      for (const part of parts) expect(writers.filter((resource) => resource.includes(`/${part}/*`))).toHaveLength(1)
    }
  })

  it('write only its own items when it tries other limits', () => {
    const writes = allowed.filter(
      ([id, { Action }]) =>
        id.startsWith('ReplayRole') && listOf(Action).some((name) => /:(?:Put|Update)Item/.test(name)),
    )
    expect(writes.map(([, { Condition }]) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['test-county#REPLAY#*'] } },
    ])
  })

  it('not write uploads when it reads them', () => {
    expect(JSON.stringify(resourcesOf('Ingest', 's3:PutObject'))).not.toContain('uploads')
  })
})
