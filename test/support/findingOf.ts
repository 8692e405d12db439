import { type Finding, findingSchema } from '../../schemas/finding.ts'

/** An open finding, apart from what is said otherwise. */
export const findingOf = (changes: Partial<Omit<Finding, 'unit'>> & { readonly unit?: string } = {}): Finding =>
  findingSchema.parse({
    id: 'unitMonth-0123456789ab-0123456789abcdef01234567',
    rule: 'reception.accompanying-diners',
    ruleVersion: 1,
    row: 'R09',
    grade: 'breach',
    severity: 'medium',
    unit: 'U001',
    on: '2025-03-04',
    key: 'U001|记-0012',
    values: { companions: 4, limit: 3 },
    zh: '陪餐4人，上限3人',
    en: '4 companions; at most 3',
    basis: { instrument: 'RECEP-2013', mark: 'verified' },
    subjects: {},
    sources: [{ batch: 'b1', sheet: '一', row: 2, kind: 'reception' }],
    state: 'open',
    firstDetectedAt: '2025-04-01T08:00:00.000Z',
    lastChangedAt: '2025-04-01T08:00:00.000Z',
    createdBy: 'b1',
    lastChangedBy: 'b1',
    evidence: '0123456789abcdef',
    judgedVersion: 1,
    period: '2025-03',
    ...changes,
  })
