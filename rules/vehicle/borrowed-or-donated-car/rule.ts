import { flag, pass } from '../../kit/outcome.ts'
import { registerRule } from '../../kit/registerRule.ts'

/** A car borrowed from another body or given to the unit (law row V15, and Art. 25 of OFFICE-2012 before it). */
export default registerRule({
  id: 'vehicle.borrowed-or-donated-car',
  version: 1,
  row: 'V15',
  register: 'vehicle',
  judgedBy: 'whileHeld',
  severity: 'high',
  title: { zh: '借用、占用或接受捐赠车辆', en: 'Borrowed or donated car' },
  purpose: {
    zh: '不得换用、借用、占用下属单位或其他单位和个人的车辆，不得接受捐赠的车辆。',
    en: 'No cars borrowed or taken over from other bodies or people, no cars accepted as gifts.',
  },
  boundary: {
    zh: '车辆来源为借用或捐赠，且台账有效期与规定施行期有交集，即违规。',
    en: 'A car whose source is borrowed or donated, held while the text was in force, is a breach.',
  },
  excludes: {
    zh: '购置、租赁不算；来源未登记为无法判断。',
    en: 'Bought or leased cars; without a source undetermined.',
  },
  inForce: [
    {
      from: '2012-10-01',
      until: '2017-12-04',
      grade: 'breach',
      instrument: 'OFFICE-2012',
      article: '25',
      mark: 'verified',
    },
    { from: '2017-12-05', grade: 'breach', instrument: 'VEH-2017', article: '26', mark: 'verified' },
  ],
  reads: ['source'],
  judge: ({ plate, source }) => (source === 'borrowed' || source === 'donated' ? flag({ plate, source }) : pass),
  say: {
    zh: ({ plate, source }) => `${plate}来源为${source === 'donated' ? '捐赠' : '借用'}`,
    en: ({ plate, source }) => `${plate} was ${source}`,
  },
})
