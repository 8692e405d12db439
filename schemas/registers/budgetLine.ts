import type { BothLanguages } from '../../rules/kit/vocabulary.ts'
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

/** What a line is called in both languages. */
export const budgetLineNames: Readonly<Record<BudgetLine, BothLanguages>> = {
  reception: { zh: budgetLineWords.reception, en: 'Official receptions' },
  vehiclePurchase: { zh: budgetLineWords.vehiclePurchase, en: 'Cars bought' },
  vehicleRunning: { zh: budgetLineWords.vehicleRunning, en: 'Running of cars' },
  abroad: { zh: budgetLineWords.abroad, en: 'Missions abroad' },
  meetings: { zh: budgetLineWords.meetings, en: 'Meetings' },
  training: { zh: budgetLineWords.training, en: 'Training' },
}

/** A field that names one of the lines. */
export const budgetLine = <const Text extends FieldText>(text: Text) =>
  choice(text, budgetLineWords, {
    公务接待费: 'reception',
    公务用车购置费: 'vehiclePurchase',
    公务用车运行维护费: 'vehicleRunning',
    公务用车运行费: 'vehicleRunning',
    '因公出国(境)费': 'abroad',
    '因公出国(境)费用': 'abroad',
    会议费: 'meetings',
    培训费: 'training',
  })
