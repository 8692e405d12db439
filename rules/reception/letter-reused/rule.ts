import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { unitMonth } from '../../pages/families.ts'
import { redFlag } from '../basis.ts'
import { letterName } from '../letterName.ts'

/** How many different values of a field are stated; a blank states none. */
const differ = (values: readonly (string | number | undefined)[]): boolean =>
  new Set(values.filter((value) => value !== undefined)).size > 1

/** One letter number with different dates, people or senders: reused, copied or altered (law row RF-02). */
export default windowRule({
  id: 'reception.letter-reused',
  version: 3,
  introduced: ['2026-11-23', '2026-11-26', '2026-11-27'],
  row: 'RF-02',
  family: unitMonth,
  severity: 'medium',
  title: { zh: '公函重复使用或涂改', en: 'An official letter reused or altered' },
  purpose: {
    zh: '同一公函编号的公函日期、人数或来宾单位不一致，可能重复使用、复印或涂改。',
    en: 'The same letter number with another date, number of people or sender may be reused, copied or altered.',
  },
  boundary: {
    zh: '同一公函号的公函日期、公函人数或来宾单位出现两个不同的值即为疑点；一方空白不算不同。',
    en: 'Two different values of letter date, people or guest unit under one letter number is a lead; a blank differs from nothing.',
  },
  excludes: {
    zh: '没有公函号的由公函规则判断；退款不计。',
    en: 'Bills without a letter number are the letter rule’s; refunds are left out.',
  },
  inForce: redFlag('verified'),
  reads: { reception: ['letterNo', 'letterDate', 'letterPeople', 'guestUnit', 'amount'] },
  applies: ({ fields }) => fields.amount > 0,
  key: ({ on, fields }) => letterName(fields.letterNo, fields.letterDate, on),
  keyName: 'letterNo',
  judge: (bills) => {
    const [first] = bills
    if (first?.fields.letterNo === undefined) return { flags: [] }
    const { letterNo, letterDate } = first.fields
    const date = differ(bills.map(({ fields }) => fields.letterDate))
    const people = differ(bills.map(({ fields }) => fields.letterPeople))
    const sender = differ(bills.map(({ fields }) => fields.guestUnit))
    if (!date && !people && !sender) return { flags: [] }
    const at = bills.find(
      ({ fields }) =>
        differ([fields.letterDate, first.fields.letterDate]) ||
        differ([fields.letterPeople, first.fields.letterPeople]) ||
        fields.guestUnit !== first.fields.guestUnit,
    )
    const values = { letterNo, date, people, sender }
    return {
      flags: [
        {
          ...flag(values),
          at: at ?? first,
          records: bills,
          window: letterName(letterNo, letterDate, first.on) ?? letterNo,
        },
      ],
    }
  },
  say: {
    zh: ({ letterNo, date, people, sender }) =>
      `公函${letterNo}的${[date ? '日期' : '', people ? '人数' : '', sender ? '来宾单位' : ''].filter((what) => what !== '').join('、')}不一致`,
    en: ({ letterNo, date, people, sender }) =>
      `Letter ${letterNo} differs in ${[date ? 'date' : '', people ? 'people' : '', sender ? 'sender' : ''].filter((what) => what !== '').join(', ')}`,
  },
})
