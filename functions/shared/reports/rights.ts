import type { Principal } from '../../../schemas/principal.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import type { ReportPlace } from './reportStore.ts'

/** Who reads reports; which of them, says {@link mayReadReport}. */
export const reportReaders = ['reporting', 'auditor', 'financeClerk', 'leader'] as const
/** Who has reports made. */
export const reportMakers = ['reporting'] as const

type Reader = Pick<Principal, 'roles' | 'unit' | 'official'>

/**
 * Whether somebody may read a report, or have it made: one of their roles lets them. Nobody audits their own departure
 * (回避).
 */
export function mayReadReport({ roles, unit, official }: Reader, subject: ReportSubject): boolean {
  const isOwnAudit = subject.kind === 'departure' && official !== undefined && subject.official === official
  return roles.some((role) => {
    switch (role) {
      case 'reporting':
        return !isOwnAudit
      case 'auditor':
        return subject.kind === 'departure' && !isOwnAudit
      case 'financeClerk':
        return subject.kind === 'annual' && unit !== undefined && subject.unit === unit
      case 'leader':
        return subject.kind === 'duty' && official !== undefined && subject.official === official
      case 'disciplineOfficer':
      case 'ruleKeeper':
      case 'administrator':
        return false
    }
  })
}

/** The lists in which everything somebody may read stands; what else stands there is left out by {@link mayReadReport}. */
export function placesOf({ roles, unit, official }: Reader): readonly ReportPlace[] {
  if (roles.includes('reporting') || roles.includes('auditor')) return ['every']
  return [
    ...(roles.includes('financeClerk') && unit !== undefined ? [{ unit }] : []),
    ...(roles.includes('leader') && official !== undefined ? [{ official }] : []),
  ]
}
