import { flag, pass } from '../../kit/outcome.ts'
import { recordRule } from '../../kit/recordRule.ts'
import { undetermined } from '../../kit/undetermined.ts'
import { supportStaffListed } from '../../parameters/reception.ts'

const lacks = (missing: string, what: string) => flag({ missing, what })

/** The list names guests, posts, activity, time, place and cost; from 2025-05-02 also who accompanied and who supported (law row R05). */
export default recordRule({
  id: 'reception.list-contents',
  version: 1,
  row: 'R05',
  kind: 'reception',
  severity: 'low',
  title: { zh: '接待清单内容不全', en: 'Contents of the reception list are missing' },
  purpose: {
    zh: '接待清单须载明来宾单位、姓名、职务和公务活动项目、时间、场所、费用；2025年5月2日起还须载明陪同和工作人员。',
    en: 'The list states guests’ unit, name and post, activity, time, place and cost; from 2 May 2025 also companions and support staff.',
  },
  boundary: {
    zh: '注明清单不齐、没有场所，或2025年5月2日起没有工作人员人数，即为缺凭证；人数填0视为已载明。',
    en: 'A list said to be incomplete, no place, or from 2 May 2025 no number of support staff, is missing evidence; a 0 is a number.',
  },
  excludes: {
    zh: '清单是否齐全未填且其他内容齐备的为无法判断；退款不适用。',
    en: 'With all else there and completeness left blank, undetermined; refunds.',
  },
  inForce: [
    { from: '2006-10-20', until: '2013-11-30', grade: 'lead', instrument: 'RECEP-2006', mark: 'recalledMedium' },
    {
      from: '2013-12-01',
      until: '2025-05-01',
      grade: 'missingEvidence',
      instrument: 'RECEP-2013',
      article: '7',
      mark: 'verified',
    },
    { from: '2025-05-02', grade: 'missingEvidence', instrument: 'FRUGAL-2025', mark: 'verified' },
  ],
  applies: (bill) => bill.amount >= 0,
  reads: [],
  parameters: { supportStaffListed },
  judge: ({ listComplete, vendor, supportStaff }, { supportStaffListed: staffListed }) => {
    if (listComplete === false) return lacks('清单', 'list')
    if (vendor === undefined) return lacks('场所', 'place')
    if (staffListed && supportStaff === undefined) return lacks('工作人员', 'support staff')
    return listComplete === undefined ? undetermined('inputMissing', 'listComplete') : pass
  },
  say: {
    zh: ({ missing }) => `接待清单缺少：${missing}`,
    en: ({ what }) => `Missing from the reception list: ${what}`,
  },
})
