import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { privateUse } from '../words/privateUse.ts'

/** A trip whose own purpose is private (law row V12). */
export default recordRule({
  id: 'vehicle.private-use',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'V12',
  kind: 'trip',
  severity: 'high',
  title: { zh: '公车私用', en: 'Private use of an official car' },
  purpose: {
    zh: '不得将公务用车用于接送家属、探亲、宴请等私人事务。',
    en: 'Official cars do no private errands.',
  },
  boundary: {
    zh: '用车事由出现私人事务用语即命中；词表之外不判断。',
    en: 'A private errand in the purpose is caught; words outside the list are not.',
  },
  excludes: {
    zh: '对同类事项的公务用语（如检查学校接送工作）不算。',
    en: 'Official work on the same subject.',
  },
  words: [privateUse],
  inForce: [
    // Seen for that time in a provincial text only.
    { from: '2011-01-06', until: '2017-12-04', grade: 'lead', instrument: 'VEH-2011', mark: 'inferred' },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', mark: 'verified' },
  ],
  reads: ['purpose'],
  judge: ({ plate, departAt, purpose }) => {
    const word = privateUse.find(purpose)
    return word === undefined ? pass : flag({ plate, departAt, word, purpose })
  },
  say: {
    zh: ({ plate, departAt, word, purpose }) => `${plate}于${departAt}出车，事由“${purpose}”中有“${word}”`,
    en: ({ plate, departAt, word, purpose }) =>
      `${plate} left at ${departAt}; the purpose “${purpose}” names “${word}”`,
  },
})
