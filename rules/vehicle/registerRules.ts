import borrowedOrDonatedCar from './borrowed-or-donated-car/rule.ts'
import carLabel from './car-label/rule.ts'
import carModel from './car-model/rule.ts'
import carTitle from './car-title/rule.ts'
import earlyDisposal from './early-disposal/rule.ts'
import emergencyCarStandard from './emergency-car-standard/rule.ts'
import generalCarStandard from './general-car-standard/rule.ts'
import lawEnforcementCarStandard from './law-enforcement-car-standard/rule.ts'
import mailCarStandard from './mail-car-standard/rule.ts'
import newEnergyCarPrice from './new-energy-car-price/rule.ts'
import speciallyApprovedCar from './specially-approved-car/rule.ts'
import speciallyApprovedEnforcementCar from './specially-approved-enforcement-car/rule.ts'
import yearlyStatistics from './yearly-statistics/rule.ts'

/** Rules about rows of the vehicle register. */
export const vehicleRegisterRules = [
  mailCarStandard,
  generalCarStandard,
  emergencyCarStandard,
  speciallyApprovedCar,
  lawEnforcementCarStandard,
  speciallyApprovedEnforcementCar,
  newEnergyCarPrice,
  carModel,
  earlyDisposal,
  carTitle,
  carLabel,
  yearlyStatistics,
  borrowedOrDonatedCar,
]
