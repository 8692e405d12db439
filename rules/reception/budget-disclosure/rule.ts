import { uncollectedRegisterRule } from '../../kit/uncollected.ts'

/** Budgets and accounts are published within 20 days of approval; neither day is in the budget register (law row R21). */
export default uncollectedRegisterRule({
  id: 'reception.budget-disclosure',
  version: 1,
  row: 'R21',
  register: 'budget',
  judgedBy: 'whileHeld',
  applies: ({ year }) => year >= 2015,
  severity: 'low',
  title: { zh: '部门预决算公开时限（未采集）', en: 'Publication of budgets in time (not collected)' },
  purpose: {
    zh: '部门预算、决算及机关运行经费情况应在批复后二十日内公开；本系统未采集批复和公开日期，不作判断。',
    en: 'Department budgets and accounts are published within twenty days of approval; neither day is collected here.',
  },
  inForce: [
    { from: '2015-01-01', grade: 'missingEvidence', instrument: 'BUDGETLAW-2014', article: '14', mark: 'verified' },
  ],
  input: 'budget.publishedOn',
})
