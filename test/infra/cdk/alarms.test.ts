import { readFileSync } from 'node:fs'
import { Stack } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { describe, expect, it } from 'vitest'
import { alarm } from '../../../infra/constructs/alarm.ts'
import { runbookAnchors } from '../../../infra/constructs/consequence.ts'
import { queueWithDeadLetters } from '../../../infra/constructs/queueWithDeadLetters.ts'
import type { Surroundings } from '../../../infra/constructs/surroundings.ts'
import { type Json, pointsTo, type Resource, sorted, synthesized } from './synthesized.ts'

const { all } = synthesized()
const alarms = all('AWS::CloudWatch::Alarm')
const topics = all('AWS::SNS::Topic')
const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')

const anchors = operations
  .split('\n')
  .filter((line) => line.startsWith('#'))
  .map((line) =>
    line
      .replace(/^#+\s*/, '')
      .toLowerCase()
      .replaceAll(/\s+/g, '-'),
  )

const watching = (namespace: string, metric: string): string[] =>
  alarms
    .filter(({ properties }) => properties.Namespace === namespace && properties.MetricName === metric)
    .map(({ properties }) => pointsTo(Object.values<Json>(properties.Dimensions)[0].Value))

const queueOf = ({ properties }: Resource): string => pointsTo(properties.Dimensions[0].Value)

describe('every alarm', () => {
  it.each(alarms)('$id says in a sentence who is hurt and where to read what to do', ({ properties }) => {
    const parts = /^([A-Z].+\.) What to do: docs\/operations\.md#([a-z-]+)$/.exec(properties.AlarmDescription)
    expect(parts?.[1]?.length).toBeGreaterThan(30)
    expect(anchors).toContain(parts?.[2])
  })

  it.each(alarms)('$id tells the operators when it rings and when it is over', ({ properties }) => {
    expect(properties.AlarmActions.map(pointsTo)).toEqual([topics[0]?.id])
    expect(properties.OKActions.map(pointsTo)).toEqual([topics[0]?.id])
  })

  it.each(alarms)('$id stays quiet while the county is idle', ({ properties }) => {
    expect(properties.TreatMissingData).toBe('notBreaching')
  })
})

describe('somebody is told', () => {
  it('of every dead letter and of every queue that does not move', () => {
    const deadLetters = all('AWS::SQS::Queue').filter(({ properties }) => properties.RedrivePolicy === undefined)
    const moving = all('AWS::SQS::Queue').filter(({ properties }) => properties.RedrivePolicy !== undefined)
    const visible = alarms.filter(({ properties }) => properties.MetricName === 'ApproximateNumberOfMessagesVisible')
    const oldest = alarms.filter(({ properties }) => properties.MetricName === 'ApproximateAgeOfOldestMessage')
    expect(sorted(visible.map(queueOf))).toEqual(sorted(deadLetters.map(({ id }) => id)))
    expect(sorted(oldest.map(queueOf))).toEqual(sorted(moving.map(({ id }) => id)))
    for (const { properties } of visible) expect(properties.Threshold).toBe(1)
  })

  it.each(['Errors', 'Throttles'])('of %s of every function', (metric) => {
    const functions = all('AWS::Lambda::Function').map(({ id }) => id)
    expect(sorted(watching('AWS/Lambda', metric))).toEqual(sorted(functions))
  })

  it('of server errors of the API', () => {
    expect(watching('AWS/ApiGateway', '5xx')).toHaveLength(1)
  })
})

describe('a batch that was given up', () => {
  it('is counted in the log of every function and rings at once', () => {
    const filters = all('AWS::Logs::MetricFilter').filter(({ properties }) =>
      properties.MetricTransformations.some(({ MetricName }: Json) => MetricName === 'StuckBatches'),
    )
    const watched = filters.map(({ properties }) => pointsTo(properties.LogGroupName))
    const logs = all('AWS::Lambda::Function').map(({ properties }) => pointsTo(properties.LoggingConfig.LogGroup))
    expect(sorted(watched)).toEqual(sorted(logs))
    const [ringing] = alarms.filter(({ properties }) => properties.AlarmDescription.endsWith('#stuck-batch'))
    expect(ringing?.properties).toMatchObject({ Threshold: 1, Statistic: 'Sum', EvaluationPeriods: 1 })
    for (const { properties } of filters) {
      expect(properties.FilterPattern).toBe('{ $.code = "BATCH_FAILED" }')
      const [transformation] = properties.MetricTransformations
      expect(transformation.MetricName).toBe(ringing?.properties.MetricName)
      expect(transformation.MetricNamespace).toBe(ringing?.properties.Namespace)
    }
  })
})

describe('a batch that stands still', () => {
  it('is counted in the log of the function that looks for it and rings at once', () => {
    const [ringing] = alarms.filter(({ properties }) => properties.AlarmDescription.endsWith('#standing-batch'))
    expect(ringing?.properties).toMatchObject({ Threshold: 1, Statistic: 'Sum', EvaluationPeriods: 1 })
    const filters = all('AWS::Logs::MetricFilter').filter(
      ({ properties }) => properties.MetricTransformations[0].MetricName === ringing?.properties.MetricName,
    )
    expect(filters.map(({ properties }) => properties.FilterPattern)).toEqual(['{ $.code = "BATCH_STANDS_STILL" }'])
    expect(pointsTo(filters[0]?.properties.LogGroupName)).toMatch(/^WatchLog/)
  })
})

describe('the operators', () => {
  it('are one encrypted topic with the stage’s address', () => {
    expect(topics).toHaveLength(1)
    expect(pointsTo(topics[0]?.properties.KmsMasterKeyId)).toMatch(/^Key/)
    expect(all('AWS::SNS::Subscription').map(({ properties }) => properties)).toEqual([
      expect.objectContaining({ Protocol: 'email', Endpoint: 'operators@example.org' }),
    ])
  })
})

describe('docs/operations.md', () => {
  it.each(runbookAnchors)('has a part %s', (anchor) => {
    expect(anchors).toContain(anchor)
  })

  it('is linked from an alarm in every part meant for one', () => {
    const linked = new Set<string>(alarms.map(({ properties }) => properties.AlarmDescription.split('#')[1]))
    expect(sorted([...linked])).toEqual(sorted(runbookAnchors))
  })
})

/** Never run: the compiler refuses each of these, and would complain if it stopped refusing. */
export const refusedByTheCompiler = (surroundings: Surroundings): void => {
  const stack = new Stack()
  const metric = new Metric({ namespace: 'x', metricName: 'y' })
  const operators = new Topic(stack, 'Operators')
  // @ts-expect-error nobody is said to be hurt
  alarm(stack, 'a', { metric, atLeast: 1, operators, runbook: 'docs/operations.md#redrive' })
  // @ts-expect-error nothing to read
  alarm(stack, 'b', { metric, atLeast: 1, operators, impact: 'Clerks wait.' })
  // @ts-expect-error no such part
  alarm(stack, 'c', { metric, atLeast: 1, operators, impact: 'Clerks wait.', runbook: 'docs/operations.md#pray' })
  // @ts-expect-error a queue needs both as well
  queueWithDeadLetters(stack, 'D', { stage: 'check', surroundings })
}
