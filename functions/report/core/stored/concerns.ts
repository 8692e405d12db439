import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { ReportSubject } from '../../../../schemas/reports/report.ts'

interface Concerned {
  readonly unit: string
  readonly on: string
  readonly officials: readonly string[]
}

/**
 * Which findings a report may count, so that no other finding makes a new version of it: of a duty report the
 * official's own of the year, of a unit's statement the unit's of the year, of a departure audit those of the units
 * the official led and the official's own.
 */
export function concerns({ official }: RegisterLookup, subject: ReportSubject): (finding: Concerned) => boolean {
  switch (subject.kind) {
    case 'duty':
      return ({ officials, on }) => officials.includes(subject.official) && isOf(subject.year, on)
    case 'annual':
      return ({ unit, on }) => (subject.unit === undefined || unit === subject.unit) && isOf(subject.year, on)
    case 'departure': {
      const held = (official?.rows ?? []).filter(({ code }) => code === subject.official)
      const units = new Set<string>(held.map(({ unit }) => unit))
      return ({ unit, officials }) => units.has(unit) || officials.includes(subject.official)
    }
  }
}

const isOf = (year: number, on: string): boolean => on.startsWith(`${year}-`)
