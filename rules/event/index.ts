import reportAfter from './report-after/rule.ts'
import reportBefore from './report-before/rule.ts'

export const eventRecordRules = [reportBefore, reportAfter]
