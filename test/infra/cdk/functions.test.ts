import type * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { processVariables } from '../../../infra/constructs/environmentStrings.ts'
import { apiEnv } from '../../../functions/api/env.ts'
import { checkEnv } from '../../../functions/check/env.ts'
import { ingestEnv } from '../../../functions/ingest/env.ts'
import { replayEnv } from '../../../functions/replay/env.ts'
import { reportEnv } from '../../../functions/report/env.ts'
import { settleEnv } from '../../../functions/settle/env.ts'
import { watchEnv } from '../../../functions/watch/env.ts'
import { stageQueues, watching } from '../../../infra/queues.ts'
import { closedStage } from './stageInputs.ts'
import { type Json, pointsTo, sorted, synthesized } from './synthesized.ts'

const { all } = synthesized()
const functions = all('AWS::Lambda::Function')
const logGroups = all('AWS::Logs::LogGroup')
const sources = all('AWS::Lambda::EventSourceMapping')
const queues = all('AWS::SQS::Queue')

const named = (name: string) => functions.find(({ properties }) => properties.Description.endsWith(`: ${name}`))!

describe('every function', () => {
  it('is one of the six', () => {
    expect(sorted(functions.map(({ properties }) => properties.Description.split(': ')[1]))).toEqual([
      'api',
      'check',
      'ingest',
      'replay',
      'report',
      'settle',
      'watch',
    ])
  })

  it.each(functions)('$id runs Node 24 with a timeout and memory of its own', ({ properties }) => {
    expect(properties.Runtime).toBe('nodejs24.x')
    // The report function ships a native binary, and runs on what that binary is for.
    const isNative = properties.Description.endsWith(': report')
    expect(properties.Architectures).toEqual([isNative ? 'x86_64' : 'arm64'])
    expect(properties.Timeout).toBeGreaterThan(3)
    expect(properties.MemorySize).toBeGreaterThanOrEqual(1024)
  })

  it.each(functions)('$id is traced and logs JSON into a log group of its own', ({ properties }) => {
    expect(properties.TracingConfig).toEqual({ Mode: 'Active' })
    expect(properties.LoggingConfig.LogFormat).toBe('JSON')
    const group = logGroups.find(({ id }) => id === pointsTo(properties.LoggingConfig.LogGroup))
    expect(group).toBeDefined()
    const sharing = functions.filter((other) => pointsTo(other.properties.LoggingConfig.LogGroup) === group?.id)
    expect(sharing).toHaveLength(1)
  })

  it.each(functions)('$id has a role of its own, without ready-made policies', ({ properties }) => {
    const roles = all('AWS::IAM::Role')
    const role = roles.find(({ id }) => id === pointsTo(properties.Role))
    expect(role?.properties.ManagedPolicyArns).toBeUndefined()
    expect(functions.filter((other) => pointsTo(other.properties.Role) === role?.id)).toHaveLength(1)
  })
})

describe('every log group', () => {
  it.each(logGroups)(
    '$id is encrypted, kept for the stage’s days and not lost with the stack',
    ({ properties, whole }) => {
      expect(pointsTo(properties.KmsKeyId)).toMatch(/^Key/)
      expect(properties.RetentionInDays).toBe(closedStage.logDays)
      expect(whole.DeletionPolicy).toBe('Retain')
    },
  )

  it('exists for the API’s access log as well', () => {
    expect(logGroups).toHaveLength(functions.length + 1)
  })
})

describe('the environment of', () => {
  const schemas: [string, z.ZodObject][] = [
    ['ingest', ingestEnv],
    ['check', checkEnv],
    ['settle', settleEnv],
    ['replay', replayEnv],
    ['watch', watchEnv],
    ['report', reportEnv],
    ['api', apiEnv],
  ]

  it.each(schemas)('%s holds exactly what its schema asks for', (name, schema) => {
    const given = Object.keys(named(name).properties.Environment.Variables)
    const own = given.filter((variable) => !Object.hasOwn(processVariables, variable))
    expect(sorted(own)).toEqual(sorted(Object.keys(schema.shape)))
  })

  it.each(functions)('$id makes stack traces name source lines', ({ properties }) => {
    expect(properties.Environment.Variables).toMatchObject(processVariables)
  })
})

describe('the clock', () => {
  it('calls the function that looks at batches, and no other', () => {
    const [rule, ...others] = all('AWS::Events::Rule')
    expect(others).toEqual([])
    expect(rule?.properties.ScheduleExpression).toBe(`rate(${watching.everyMinutes} minutes)`)
    expect(rule?.properties.State).toBe('ENABLED')
    expect(rule?.properties.Targets.map(({ Arn }: Json) => pointsTo(Arn))).toEqual([named('watch').id])
  })
})

describe('every event source', () => {
  it('exists for each stage of the way', () => {
    expect(sources).toHaveLength(Object.keys(stageQueues).length)
  })

  it.each(Object.entries(stageQueues))(
    'of %s reports failed messages one by one and bounds concurrency',
    (name, stage) => {
      const source = sources.find(({ properties }) => pointsTo(properties.FunctionName) === named(name).id)!
      expect(source.properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
      expect(source.properties.BatchSize).toBe(stage.batchSize)
      expect(source.properties.ScalingConfig).toEqual({ MaximumConcurrency: stage.maxConcurrency })
    },
  )

  it.each(sources)(
    '$id reads a queue that has a dead-letter queue and outlasts the function six times',
    ({ properties }) => {
      const queue = queues.find(({ id }) => id === pointsTo(properties.EventSourceArn))!
      const reader = functions.find(({ id }) => id === pointsTo(properties.FunctionName))!
      expect(queue.properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(2)
      expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * reader.properties.Timeout)
    },
  )
})
