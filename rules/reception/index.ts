import accompanyingDiners from './accompanying-diners/rule.ts'
import cashPayment from './cash-payment/rule.ts'
import dishesAndDrinks from './dishes-and-drinks/rule.ts'
import luxuryWords from './luxury-words/rule.ts'
import mealCap from './meal-cap/rule.ts'
import officialLetter from './official-letter/rule.ts'
import oneMealPerLetter from './one-meal-per-letter/rule.ts'
import priorApproval from './prior-approval/rule.ts'
import privatePurpose from './private-purpose/rule.ts'
import repeatedInvoice from './repeated-invoice/rule.ts'
import restDayMeal from './rest-day-meal/rule.ts'

export const receptionRecordRules = [
  accompanyingDiners,
  cashPayment,
  dishesAndDrinks,
  luxuryWords,
  mealCap,
  officialLetter,
  priorApproval,
  privatePurpose,
  restDayMeal,
]
export const receptionWindowRules = [oneMealPerLetter, repeatedInvoice]
