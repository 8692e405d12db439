import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

/** What a settlement does to a finding that was there. */
export const settlementActs = {
  evidenceChanged: { zh: '依据变化', en: 'evidence changed' },
  evidenceGone: { zh: '不再检出', en: 'no longer detected' },
  detectedAgain: { zh: '再次检出', en: 'detected again' },
} as const satisfies Record<string, BothLanguages>
