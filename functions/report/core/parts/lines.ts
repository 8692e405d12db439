import type { BudgetLine } from '../../../../schemas/registers/budgetLine.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'

/** The lines as a statement names them. */
export const lineNames: Readonly<Record<BudgetLine, BothLanguages>> = {
  abroad: { zh: '因公出国（境）费', en: 'Official travel abroad' },
  vehiclePurchase: { zh: '公务用车购置费', en: 'Vehicle purchase' },
  vehicleRunning: { zh: '公务用车运行维护费', en: 'Vehicle running costs' },
  reception: { zh: '公务接待费', en: 'Official reception' },
  meetings: { zh: '会议费', en: 'Meetings' },
  training: { zh: '培训费', en: 'Training' },
}

export const budgetLines = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception', 'meetings', 'training'] as const
/** The three public lines (三公经费), vehicles counting as one. */
export const threePublicLines = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'] as const
