import accompanyingDiners from './accompanying-diners/rule.ts'
import mealCap from './meal-cap/rule.ts'
import oneMealPerLetter from './one-meal-per-letter/rule.ts'

export const receptionRecordRules = [accompanyingDiners, mealCap]
export const receptionWindowRules = [oneMealPerLetter]
