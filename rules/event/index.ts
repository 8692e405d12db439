import carsOverCap from './cars-over-cap/rule.ts'
import celebrationWithoutApproval from './celebration-without-approval/rule.ts'
import guestsOverCap from './guests-over-cap/rule.ts'
import guestsOverJointCap from './guests-over-joint-cap/rule.ts'
import nonRelativeGifts from './non-relative-gifts/rule.ts'
import publicResources from './public-resources/rule.ts'
import reportAfter from './report-after/rule.ts'
import reportBefore from './report-before/rule.ts'
import reportsDiffer from './reports-differ/rule.ts'
import serviceTargetGuests from './service-target-guests/rule.ts'
import splitBanquet from './split-banquet/rule.ts'
import tablesOverCap from './tables-over-cap/rule.ts'
import tablesOverJointCap from './tables-over-joint-cap/rule.ts'

export const eventRecordRules = [
  reportBefore,
  reportAfter,
  guestsOverCap,
  guestsOverJointCap,
  tablesOverCap,
  tablesOverJointCap,
  carsOverCap,
  serviceTargetGuests,
  nonRelativeGifts,
  publicResources,
  reportsDiffer,
  celebrationWithoutApproval,
]

export const eventWindowRules = [splitBanquet]
