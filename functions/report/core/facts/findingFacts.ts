import type { Finding } from '../../../../schemas/finding.ts'
import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { Fact } from '../figures/fact.ts'

/** What officers made of a finding, as far as its state tells, and whether anything is left to be done about it. */
const standings = {
  open: { verdict: undefined, pending: true },
  underReview: { verdict: undefined, pending: true },
  awaitingExplanation: { verdict: undefined, pending: true },
  dismissalProposed: { verdict: undefined, pending: true },
  parked: { verdict: undefined, pending: true },
  reopened: { verdict: undefined, pending: true },
  confirmed: { verdict: 'confirmed', pending: true },
  awaitingRectification: { verdict: 'confirmed', pending: true },
  rectified: { verdict: 'confirmed', pending: false },
  closed: { verdict: 'confirmed', pending: false },
  dismissed: { verdict: 'dismissed', pending: false },
  superseded: { verdict: undefined, pending: false },
} as const satisfies Record<FindingState, unknown>

/** Whether officers confirmed it and it is still to be put right. */
export const isUnrectified = (state: FindingState): boolean =>
  standings[state].verdict === 'confirmed' && standings[state].pending

/** The part of a finding a report reads. */
export type ReportFinding = Pick<
  Finding,
  'id' | 'rule' | 'row' | 'grade' | 'severity' | 'unit' | 'on' | 'excess' | 'subjects' | 'state' | 'zh' | 'en'
>

/** Findings as rows that figures may rest on. One whose evidence is gone no longer counts. */
export const findingFacts = (findings: readonly ReportFinding[]): readonly Fact[] =>
  findings
    .filter(({ state }) => state !== 'superseded')
    .map(({ id, rule, row, grade, severity, unit, on, excess, subjects, state, zh, en }) => ({
      of: 'finding',
      on,
      unit,
      cells: {
        rule,
        row,
        grade,
        severity,
        state,
        ...standings[state],
        excess,
        officials: subjects.officials,
        plate: subjects.plate,
        vendor: subjects.vendor,
        zh,
        en,
      },
      source: { of: `finding:${id}`, sheet: '', row: 0 },
    }))
