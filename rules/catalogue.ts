import { eventRecordRules, eventWindowRules } from './event/index.ts'
import { expenseRecordRules, expenseWindowRules } from './expense/index.ts'
import { filingRecordRules, filingWindowRules } from './filing/index.ts'
import { giftRecordRules, giftWindowRules } from './gift/index.ts'
import type { Catalogue } from './kit/catalogueShape.ts'
import { receptionRecordRules, receptionRegisterRules, receptionWindowRules } from './reception/index.ts'
import { tripRecordRules, vehicleCostRecordRules, vehicleWindowRules } from './vehicle/index.ts'
import { vehicleRegisterRules } from './vehicle/registerRules.ts'

/** Every rule the system judges by. A rule folder that is missing here fails a test. */
export const catalogue: Catalogue = {
  recordRules: {
    reception: receptionRecordRules,
    trip: tripRecordRules,
    vehicleCost: vehicleCostRecordRules,
    expense: expenseRecordRules,
    eventReport: eventRecordRules,
    personalFiling: filingRecordRules,
    gift: giftRecordRules,
  },
  windowRules: [
    ...receptionWindowRules,
    ...expenseWindowRules,
    ...vehicleWindowRules,
    ...eventWindowRules,
    ...filingWindowRules,
    ...giftWindowRules,
  ],
  registerRules: {
    unit: receptionRegisterRules.unit,
    official: [],
    vehicle: vehicleRegisterRules,
    budget: receptionRegisterRules.budget,
  },
}
