import { choice } from '../field/choices.ts'
import type { FieldText } from '../field/field.ts'

/** The lines of spending that are budgeted and published one by one. */
export const budgetLineWords = {
  reception: '公务接待',
  vehiclePurchase: '车辆购置',
  vehicleRunning: '车辆运行',
  abroad: '因公出国',
  meetings: '会议',
  training: '培训',
} as const

export type BudgetLine = keyof typeof budgetLineWords

/** A field that names one of the lines. */
export const budgetLine = <const Text extends FieldText>(text: Text) => choice(text, budgetLineWords)
