import accompanyingDiners from './accompanying-diners/rule.ts'
import account from './account/rule.ts'
import annualDisclosure from './annual-disclosure/rule.ts'
import budgetDisclosure from './budget-disclosure/rule.ts'
import canteenTransfers from './canteen-transfers/rule.ts'
import cashPayment from './cash-payment/rule.ts'
import consecutiveInvoices from './consecutive-invoices/rule.ts'
import disguisedTourism from './disguised-tourism/rule.ts'
import dishesAndDrinks from './dishes-and-drinks/rule.ts'
import entertainmentVenue from './entertainment-venue/rule.ts'
import escortCars from './escort-cars/rule.ts'
import extras from './extras/rule.ts'
import favours from './favours/rule.ts'
import festivalSpike from './festival-spike/rule.ts'
import frequentGuests from './frequent-guests/rule.ts'
import greeting from './greeting/rule.ts'
import growth from './growth/rule.ts'
import guestsOverLetter from './guests-over-letter/rule.ts'
import hostPaidLodging from './host-paid-lodging/rule.ts'
import investmentGuests from './investment-guests/rule.ts'
import justUnderLimit from './just-under-limit/rule.ts'
import letterReused from './letter-reused/rule.ts'
import listContents from './list-contents/rule.ts'
import lodgingCap from './lodging-cap/rule.ts'
import lunchDrink from './lunch-drink/rule.ts'
import luxuryWords from './luxury-words/rule.ts'
import mealCap from './meal-cap/rule.ts'
import mealsPerPayment from './meals-per-payment/rule.ts'
import nearCapHabit from './near-cap-habit/rule.ts'
import officialLetter from './official-letter/rule.ts'
import oneMealPerLetter from './one-meal-per-letter/rule.ts'
import overBudget from './over-budget/rule.ts'
import paddedHeads from './padded-heads/rule.ts'
import paidLate from './paid-late/rule.ts'
import priorApproval from './prior-approval/rule.ts'
import privatePurpose from './private-purpose/rule.ts'
import repeatedInvoice from './repeated-invoice/rule.ts'
import restDayMeal from './rest-day-meal/rule.ts'
import roomType from './room-type/rule.ts'
import roundAmount from './round-amount/rule.ts'
import roundShare from './round-share/rule.ts'
import sameRegion from './same-region/rule.ts'
import shiftedCost from './shifted-cost/rule.ts'
import splitBill from './split-bill/rule.ts'
import vendorConcentration from './vendor-concentration/rule.ts'
import vendorElsewhere from './vendor-elsewhere/rule.ts'
import voucherPapers from './voucher-papers/rule.ts'

export const receptionRecordRules = [
  accompanyingDiners,
  account,
  cashPayment,
  disguisedTourism,
  dishesAndDrinks,
  entertainmentVenue,
  escortCars,
  extras,
  favours,
  greeting,
  guestsOverLetter,
  hostPaidLodging,
  investmentGuests,
  listContents,
  lodgingCap,
  lunchDrink,
  luxuryWords,
  mealCap,
  officialLetter,
  paidLate,
  priorApproval,
  privatePurpose,
  restDayMeal,
  roomType,
  roundAmount,
  sameRegion,
  shiftedCost,
  vendorElsewhere,
  voucherPapers,
]
export const receptionWindowRules = [
  canteenTransfers,
  consecutiveInvoices,
  festivalSpike,
  frequentGuests,
  growth,
  justUnderLimit,
  letterReused,
  mealsPerPayment,
  nearCapHabit,
  oneMealPerLetter,
  overBudget,
  paddedHeads,
  repeatedInvoice,
  roundShare,
  splitBill,
  vendorConcentration,
]
export const receptionRegisterRules = { unit: [annualDisclosure], budget: [budgetDisclosure] }
