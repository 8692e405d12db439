import { accountability } from './accountability.ts'
import { conduct } from './conduct.ts'
import { frugality } from './frugality.ts'
import { type Instrument, instrument } from './instrument.ts'
import { publicMoney } from './publicMoney.ts'
import { vehicles } from './vehicles.ts'

/** The texts that rules and parameters cite. */
export const instruments = {
  ...frugality,
  ...vehicles,
  ...conduct,
  ...accountability,
  ...publicMoney,
  /** What a province, city or county set; the standard's own source names the document. */
  LOCAL: instrument('本地规定', 'Local rule', '省、市、县', undefined, undefined, 'local'),
  /** No text forbids it: auditors look at it. */
  PRACTICE: instrument('审计实务疑点', 'Audit practice (red flag)', '—', undefined, undefined, 'inferred'),
} as const satisfies Record<string, Instrument>

export type InstrumentId = keyof typeof instruments
