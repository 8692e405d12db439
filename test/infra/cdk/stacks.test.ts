import type { Stack } from 'aws-cdk-lib'
import { describe, expect, it } from 'vitest'
import { closedStage, openStage } from './stageInputs.ts'
import { type Json, synthesized } from './synthesized.ts'

const stage = synthesized()
const elsewhere = synthesized({ ...closedStage, region: 'eu-central-1' })

describe('the two stacks', () => {
  it('depend on each other one way: what is kept never needs what runs', () => {
    expect(stage.running.dependencies).toEqual([stage.kept])
    expect(stage.kept.dependencies).toEqual([])
    expect(JSON.stringify(stage.templates.kept)).not.toContain('Fn::ImportValue')
  })

  it('are tied so that CloudFormation refuses to remove what a function still uses', () => {
    const running = JSON.stringify(stage.templates.running)
    const imported = new Set([...running.matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name))
    const exported = Object.values<Json>(stage.templates.kept['Outputs']).map(({ Export }) => Export?.Name)
    expect(imported.size).toBeGreaterThan(4)
    for (const name of imported) expect(exported).toContain(name)
    expect(running).not.toContain('Fn::GetStackOutput')
  })

  it('carry the stage in their names, which the key’s policy and the operators go by', () => {
    expect([stage.kept, stage.running].map((stack: Stack) => stack.stackName)).toEqual([
      'lianzheng-test-kept',
      'lianzheng-test-running',
    ])
  })

  it('say on every taggable resource whose they are', () => {
    for (const { properties } of [...stage.all('AWS::Lambda::Function'), ...stage.all('AWS::SQS::Queue')])
      expect(properties.Tags).toEqual([
        { Key: 'project', Value: 'lianzheng' },
        { Key: 'stage', Value: 'test' },
      ])
  })
})

describe('the templates', () => {
  it('name the partition they are deployed to, in China and elsewhere', () => {
    expect(JSON.stringify(stage.templates)).not.toMatch(/arn:aws:/)
    expect(JSON.stringify(elsewhere.templates)).not.toMatch(/arn:aws-cn:/)
  })

  it('leave the account to the credentials unless the stage names one', () => {
    expect(stage.kept.account).toMatch(/Token/)
    expect(synthesized({ ...openStage, account: '123456789012' }).kept.account).toBe('123456789012')
  })

  it('tell nobody how they were made', () => {
    expect(JSON.stringify(stage.templates)).not.toContain('AWS::CDK::Metadata')
  })
})

describe('the budget', () => {
  it('warns before the money is gone', () => {
    const [budget] = stage.all('AWS::Budgets::Budget')
    expect(budget?.properties.Budget.BudgetLimit).toEqual({ Amount: 500, Unit: 'CNY' })
    const notifications = budget?.properties.NotificationsWithSubscribers.map((warning: Json) => [
      warning.Notification.NotificationType,
      warning.Notification.Threshold,
      warning.Subscribers[0].Address,
    ])
    expect(notifications).toEqual([
      ['ACTUAL', 80, 'operators@example.org'],
      ['FORECASTED', 100, 'operators@example.org'],
    ])
  })

  it('is left out when the stage has none', () => {
    expect(synthesized(openStage).all('AWS::Budgets::Budget')).toEqual([])
  })
})
