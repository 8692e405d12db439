import type { BothLanguages, DateSpan, Mark } from '../kit/vocabulary.ts'

/** A legal text with the days it was in force; `mark` says how sure the dates are. */
export interface Instrument extends BothLanguages, DateSpan {
  readonly issuer: string
  readonly mark: Mark
}

const instrument = (
  zh: string,
  en: string,
  issuer: string,
  from: string,
  until: string | undefined,
  mark: Mark,
): Instrument => ({ zh, en, issuer, from, ...(until === undefined ? {} : { until }), mark })

/** The texts that rules and parameters cite. */
export const instruments = {
  'FRUGAL-2013': instrument(
    '党政机关厉行节约反对浪费条例（2013）',
    'Frugality Regulations (2013)',
    '中共中央、国务院',
    '2013-11-18',
    '2025-05-01',
    'verified',
  ),
  'FRUGAL-2025': instrument(
    '党政机关厉行节约反对浪费条例（2025修订）',
    'Frugality Regulations (2025 revision)',
    '中共中央、国务院',
    '2025-05-02',
    undefined,
    'verified',
  ),
  'RECEP-2006': instrument(
    '党政机关国内公务接待管理规定（2006）',
    'Domestic Reception Rules (2006)',
    '中共中央办公厅、国务院办公厅',
    '2006-10-20',
    '2013-11-30',
    'verified',
  ),
  'RECEP-2013': instrument(
    '党政机关国内公务接待管理规定（2013修订）',
    'Domestic Reception Rules (2013 revision)',
    '中共中央办公厅、国务院办公厅',
    '2013-12-01',
    undefined,
    'verified',
  ),
  'VEH-2011': instrument(
    '党政机关公务用车配备使用管理办法（2011）',
    'Official Vehicle Rules (2011)',
    '中共中央办公厅、国务院办公厅',
    '2011-01-06',
    '2017-12-04',
    'verified',
  ),
  'VEH-2017': instrument(
    '党政机关公务用车管理办法（2017）',
    'Official Vehicle Rules (2017)',
    '中共中央办公厅、国务院办公厅',
    '2017-12-05',
    undefined,
    'verified',
  ),
  'OFFICE-2012': instrument(
    '机关事务管理条例',
    'Government Offices Administration Regulations',
    '国务院',
    '2012-10-01',
    undefined,
    'verified',
  ),
  LOCAL: instrument('本地规定', 'Local rule', '省、市、县', '2000-01-01', undefined, 'local'),
  PRACTICE: instrument('审计实务疑点', 'Audit practice (red flag)', '—', '2000-01-01', undefined, 'inferred'),
} as const satisfies Record<string, Instrument>

export type InstrumentId = keyof typeof instruments
