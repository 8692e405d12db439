import { flag } from '../../rules/kit/outcome.ts'
import { parameter } from '../../rules/kit/parameter.ts'
import type { PageFamily } from '../../rules/kit/pageFamily.ts'
import { people } from '../../rules/kit/parameterTypes.ts'
import { recordRule } from '../../rules/kit/recordRule.ts'
import { undetermined } from '../../rules/kit/undetermined.ts'
import { windowRule } from '../../rules/kit/windowRule.ts'
import { unitMonth } from '../../rules/pages/families.ts'

const about = {
  version: 1,
  row: 'T01',
  title: { zh: '测试', en: 'test' },
  purpose: { zh: '测试', en: 'test' },
  severity: 'low',
} as const

/** At most so many companions: the nation's limit ends with 2019, and a county may set its own. */
export const companionsLimit = parameter({
  id: 'toy.companions',
  zh: '陪餐人数上限',
  en: 'companions',
  unit: '人',
  type: people,
  values: [{ from: '2014-01-01', until: '2019-12-31', value: 3, mark: 'verified', source: 'law' }],
})

/** Judges a reception from 2013 on, at first as a lead, from 2015 as a breach, until 2030. */
export const companionsRule = recordRule({
  ...about,
  id: 'toy.companions',
  kind: 'reception',
  inForce: [
    { from: '2013-01-01', until: '2014-12-31', grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' },
    {
      from: '2015-01-01',
      until: '2030-12-31',
      grade: 'breach',
      instrument: 'LOCAL',
      article: '1',
      mark: 'local',
    },
  ],
  applies: (row) => row.item === 'workMeal',
  reads: ['companions', 'letterPeople'],
  parameters: { limit: companionsLimit },
  registers: ['unit'],
  judge: ({ companions }, { limit }) => (companions <= limit ? { outcome: 'pass' } : flag({ companions, limit })),
  say: {
    zh: ({ companions, limit }) => `陪餐${companions}人，上限${limit}人`,
    en: ({ companions, limit }) => `${companions} companions; at most ${limit}`,
  },
})

/** The same letter used again within four weeks of its last use: the flag stands at the later bill and rests on both. */
export const letterAgainIn = (family: PageFamily, days = 28) =>
  windowRule({
    ...about,
    id: `toy.letter-again.${family.name}`,
    inForce: [{ from: '2010-01-01', grade: 'lead', instrument: 'PRACTICE', mark: 'inferred' }],
    family,
    reads: { reception: ['letterNo', 'amount'] },
    key: ({ fields }) => fields.letterNo,
    keyName: 'letterNo',
    judge: (window) => ({
      flags: window.flatMap((fact, index) => {
        const before = window[index - 1]
        if (before === undefined || daysApart(before.on, fact.on) > days) return []
        return {
          ...flag({ letter: String(fact.fields.letterNo) }),
          at: fact,
          records: [before, fact],
          window: `${fact.fields.letterNo} ${fact.content}`,
        }
      }),
      undetermined: window
        .filter(({ fields }) => fields.amount === 0)
        .map((fact) => ({ fact, because: undetermined('notUsable', 'amount') })),
    }),
    say: { zh: ({ letter }) => `公函${letter}重复使用`, en: ({ letter }) => `letter ${letter} used again` },
  })

const daysApart = (earlier: string, later: string): number =>
  (Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / 86_400_000

/** The rule over a unit's months, judged together. */
export const letterAgain = letterAgainIn(unitMonth)
