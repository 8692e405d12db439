import drinkAndTobacco from './drink-and-tobacco/rule.ts'
import entertainmentVendor from './entertainment-vendor/rule.ts'
import firstDigits from './first-digits/rule.ts'
import giftPurchases from './gift-purchases/rule.ts'
import hiddenReception from './hidden-reception/rule.ts'
import receptionSite from './reception-site/rule.ts'

export const expenseRecordRules = [drinkAndTobacco, entertainmentVendor, giftPurchases, hiddenReception, receptionSite]
export const expenseWindowRules = [firstDigits]
