import annualReport from './annual-report/rule.ts'
import eventReport from './event-report/rule.ts'
import missingAnnualReport from './missing-annual-report/rule.ts'
import newPostReport from './new-post-report/rule.ts'
import resignationReport from './resignation-report/rule.ts'

export const filingRecordRules = [annualReport, eventReport, newPostReport, resignationReport]
export const filingWindowRules = [missingAnnualReport]
