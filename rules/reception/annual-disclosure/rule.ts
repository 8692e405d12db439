import { uncollectedRegisterRule } from '../../kit/uncollected.ts'

/** Rules, standards, spending, venues and items of reception are disclosed each year; nobody uploads that they were (law row R19). */
export default uncollectedRegisterRule({
  id: 'reception.annual-disclosure',
  version: 1,
  row: 'R19',
  register: 'unit',
  judgedBy: 'whileHeld',
  severity: 'low',
  title: { zh: '接待情况年度公开（未采集）', en: 'Yearly disclosure of reception (not collected)' },
  purpose: {
    zh: '每年公开接待制度、标准、经费、场所和项目等情况；本系统未采集公开情况，不作判断。',
    en: 'Reception rules, standards, spending, venues and items are disclosed each year; the disclosure is not collected here.',
  },
  inForce: [{ from: '2013-12-01', grade: 'missingEvidence', instrument: 'RECEP-2013', mark: 'recalledHigh' }],
  input: 'unit.receptionDisclosure',
})
