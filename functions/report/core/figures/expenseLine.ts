import type { BudgetLine } from '../../../../schemas/registers/budgetLine.ts'

/**
 * Which published line an account of general expense belongs to. Receptions and vehicle running costs have sheets of their
 * own, so their accounts are not counted again here.
 */
const lines: readonly (readonly [RegExp, BudgetLine])[] = [
  [/因公出国|出国（境）|出国\(境\)|30212/u, 'abroad'],
  [/会议费|30215/u, 'meetings'],
  [/培训费|30216/u, 'training'],
]

export const expenseLine = (account: string): BudgetLine | undefined =>
  lines.find(([pattern]) => pattern.test(account))?.[1]
