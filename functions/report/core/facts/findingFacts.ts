import type { Finding } from '../../../../schemas/finding.ts'
import type { Fact } from '../figures/fact.ts'

/** What the officers' verdict on a finding came to, as far as its state tells; a state of the machine has none. */
const verdicts: Readonly<Record<string, 'confirmed' | 'dismissed'>> = {
  confirmed: 'confirmed',
  rectified: 'confirmed',
  closed: 'confirmed',
  dismissed: 'dismissed',
}

/** States in which nothing is left to be put right. */
const settled = new Set(['rectified', 'closed', 'dismissed', 'superseded'])

/** The part of a finding a report reads. */
export type ReportFinding = Pick<
  Finding,
  'id' | 'rule' | 'row' | 'grade' | 'severity' | 'unit' | 'on' | 'excess' | 'subjects' | 'zh' | 'en'
> & {
  /** A state of the life cycle; one this code does not know has no verdict. */
  readonly state: string
}

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
        verdict: verdicts[state],
        pending: !settled.has(state),
        excess,
        officials: subjects.officials,
        plate: subjects.plate,
        vendor: subjects.vendor,
        zh,
        en,
      },
      source: { of: `finding:${id}`, sheet: '', row: 0 },
    }))
