import notHandedIn from './not-handed-in/rule.ts'
import registeredLate from './registered-late/rule.ts'
import yearlyTotal from './yearly-total/rule.ts'

export const giftRecordRules = [registeredLate, notHandedIn]
export const giftWindowRules = [yearlyTotal]
