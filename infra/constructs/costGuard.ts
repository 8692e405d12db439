import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { StageSettings } from '../stageSettings.ts'

/** Mails before the month's money is gone, if the stage has a budget. It counts the whole account: one stage, one account. */
export const costGuard = (scope: Construct, { monthlyBudget, alarmEmail }: StageSettings): CfnBudget | undefined => {
  if (monthlyBudget === undefined || alarmEmail === undefined) return undefined
  const warn = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
    subscribers: [{ subscriptionType: 'EMAIL', address: alarmEmail }],
  })
  return new CfnBudget(scope, 'MonthlyBudget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: monthlyBudget.amount, unit: monthlyBudget.currency },
    },
    notificationsWithSubscribers: [warn('ACTUAL', 80), warn('FORECASTED', 100)],
  })
}
