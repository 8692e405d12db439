import { describe, expect, it } from 'vitest'
import type { Cells } from '../../rules/cases/caseFile.ts'
import { caseFileSchema } from '../../rules/cases/caseFile.ts'
import { tellCase } from '../../rules/cases/runCase.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { inForceOn } from '../../rules/instruments/instrument.ts'
import { type InstrumentId, instruments } from '../../rules/instruments/instruments.ts'
import { addDays } from '../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'

/** What bites when: on a day these texts come into force, and those went out the day before. */
interface Change {
  readonly on: string
  readonly enter?: readonly InstrumentId[]
  readonly leave?: readonly InstrumentId[]
}

interface Column {
  /** In force on 2012-01-01. */
  readonly start: readonly InstrumentId[]
  readonly changes: readonly Change[]
}

const columns: Readonly<Record<string, Column>> = {
  reception: {
    start: ['RECEP-2006', 'FRUGAL-1997', 'INTEG-2010'],
    changes: [
      { on: '2012-10-01', enter: ['OFFICE-2012'] },
      { on: '2012-12-04', enter: ['EIGHT-2012'] },
      { on: '2013-11-18', enter: ['FRUGAL-2013'], leave: ['FRUGAL-1997'] },
      { on: '2013-12-01', enter: ['RECEP-2013'], leave: ['RECEP-2006'] },
      { on: '2016-01-01', leave: ['INTEG-2010'] },
      { on: '2021-04-29', enter: ['FOOD-2021'] },
      { on: '2025-05-02', enter: ['FRUGAL-2025'], leave: ['FRUGAL-2013'] },
    ],
  },
  vehicles: {
    start: ['VEH-2011', 'FRUGAL-1997', 'INTEG-2010'],
    changes: [
      { on: '2012-10-01', enter: ['OFFICE-2012'] },
      { on: '2013-11-18', enter: ['FRUGAL-2013'], leave: ['FRUGAL-1997'] },
      { on: '2014-07-01', enter: ['VEHREF-2014'] },
      { on: '2016-01-01', leave: ['INTEG-2010'] },
      { on: '2017-12-05', enter: ['VEH-2017'], leave: ['VEH-2011'] },
      { on: '2025-05-02', enter: ['FRUGAL-2025'], leave: ['FRUGAL-2013'] },
    ],
  },
  'personal and events': {
    start: ['PERS-2010', 'GIFT-1988', 'GIFTF-1993', 'GIFTREG-1995', 'INTEG-2010', 'DISC-2003'],
    changes: [
      { on: '2016-01-01', enter: ['DISC-2015'], leave: ['INTEG-2010', 'DISC-2003'] },
      { on: '2017-02-08', enter: ['PERS-2017'], leave: ['PERS-2010'] },
      { on: '2018-10-01', enter: ['DISC-2018'], leave: ['DISC-2015'] },
      // Whether it is in force at all is an open doubt; the text of 2017 is not taken for ended.
      { on: '2023-04-01', enter: ['PERS-2023'] },
      { on: '2024-01-01', enter: ['DISC-2023'], leave: ['DISC-2018'] },
    ],
  },
  'audit and duty report': {
    start: ['AUDIT-2010', 'DUTY-2005', 'SUPV-2003'],
    changes: [
      { on: '2014-07-27', enter: ['AUDIT-2014'] },
      { on: '2016-10-27', enter: ['SUPV-2016'], leave: ['SUPV-2003'] },
      { on: '2019-07-01', enter: ['AUDIT-2019'], leave: ['AUDIT-2010', 'AUDIT-2014'] },
    ],
  },
}

describe.each(Object.entries(columns))('the texts on %s', (_name, { start, changes }) => {
  const all = new Set([...start, ...changes.flatMap(({ enter = [] }) => enter)])
  const textsOn = (day: string) => [...all].filter((id) => inForceOn(instruments[id], day)).toSorted()
  const after = (count: number) =>
    changes.slice(0, count).reduce((texts, { enter = [], leave = [] }) => {
      for (const id of leave) texts.delete(id)
      for (const id of enter) texts.add(id)
      return texts
    }, new Set(start))

  it('on 2012-01-01', () => expect(textsOn('2012-01-01')).toEqual(start.toSorted()))

  it.each(changes.map((change, index) => [change.on, index] as const))('the day before and on %s', (on, index) => {
    expect(textsOn(addDays(isoDate(on), -1))).toEqual([...after(index)].toSorted())
    expect(textsOn(on)).toEqual([...after(index + 1)].toSorted())
  })
})

const unit = { code: 'U001', name: '县财政局', fullTitle: '某县财政局', region: '某县', validFrom: '2000-01-01' }
const official = { code: 'P001', name: '张某某', unit: 'U001', post: '局长', from: '2000-01-01', reportable: '是' }
const bill: Cells = {
  voucherNo: '1',
  unitCode: 'U001',
  guestUnit: '市财政局',
  guests: 10,
  companions: 3,
  purpose: '调研',
  item: '工作餐',
  amount: 300,
  payMethod: '公务卡',
  vendor: '县机关食堂',
  listComplete: '是',
}
const trip: Cells = { unitCode: 'U001', plate: '鲁A12345', purpose: '下乡', to: '甲镇', odoStart: 1, odoEnd: 2 }
const cost: Cells = { voucherNo: '1', unitCode: 'U001', costKind: '燃油', amount: 300 }
const car: Cells = { plate: '鲁A12345', unit: 'U001', category: '一般公务', displacementL: 1.8, priceExTax: 180_000 }
const filing: Cells = { officialCode: 'P001' }
const gift: Cells = {
  officialCode: 'P001',
  unitCode: 'U001',
  giver: '某公司',
  foreign: '否',
  giftKind: '礼金',
  value: 1,
}

/** What one rule says of one row: its grade, and the text and article it names. */
function said(sheet: { readonly kind: string } | { readonly register: string }, row: Cells, id: string): string {
  const registers = { unit: [unit], official: [official] }
  const file = caseFileSchema.parse({
    ...sheet,
    registers,
    base: row,
    cases: [{ name: 'day', change: {}, expect: {} }],
  })
  const own = tellCase(file, file.cases[0]!, catalogue).find(({ rule }) => rule.id === id)
  if (own === undefined) throw new Error(`${id} does not judge such a row`)
  const { flag, outcome } = own
  if (flag === undefined) return outcome
  return [outcome, flag.basis.instrument, flag.basis.article].filter((word) => word !== undefined).join(' ')
}

type Days = readonly (readonly [day: string, said: string])[]
const onDays = (days: Days, judge: (day: string) => string): void =>
  expect(days.map(([day]) => [day, judge(day)])).toEqual(days)

describe('a reception is judged by its own day', () => {
  const reception = (change: Cells, id: string) => (date: string) =>
    said({ kind: 'reception' }, { ...bill, date, ...change }, `reception.${id}`)

  it.each([
    ['ten guests are within ten', { guests: 10, companions: 3 }, 'pass'],
    ['ten guests and four', { guests: 10, companions: 4 }, 'breach RECEP-2013 10'],
    ['eleven allow three', { guests: 11, companions: 3 }, 'pass'],
    ['eleven and four', { guests: 11, companions: 4 }, 'breach RECEP-2013 10'],
    ['twelve allow four', { guests: 12, companions: 4 }, 'pass'],
    ['twelve and five', { guests: 12, companions: 5 }, 'breach RECEP-2013 10'],
  ])('%s', (_name, change, expected) => {
    expect(reception(change, 'accompanying-diners')('2016-05-10')).toBe(expected)
  })

  it('the ratio binds from the rules of 2013; before them it is a lead', () => {
    onDays(
      [
        ['2006-10-19', 'notApplicable'],
        ['2006-10-20', 'lead RECEP-2006'],
        ['2012-09-30', 'lead RECEP-2006'],
        ['2013-11-17', 'lead RECEP-2006'],
        ['2013-11-18', 'lead RECEP-2006'],
        ['2013-11-30', 'lead RECEP-2006'],
        ['2013-12-01', 'breach RECEP-2013 10'],
        ['2021-04-28', 'breach RECEP-2013 10'],
        ['2021-04-29', 'breach RECEP-2013 10'],
        ['2025-05-02', 'breach RECEP-2013 10'],
      ],
      reception({ companions: 4 }, 'accompanying-diners'),
    )
  })

  it.each([
    ['no letter', { letterNo: null }, 'official-letter', '20', 'missingEvidence RECEP-2013 5'],
    ['a family visit', { purpose: '探亲' }, 'private-purpose', '20', 'breach RECEP-2013 6'],
    ['meals booked as meetings', { account: '会议费' }, 'account', '21', 'breach RECEP-2013 12'],
  ])('%s: the Frugality Regulations name it a fortnight before the rules bind', (_name, change, id, article, bound) => {
    onDays(
      [
        ['2013-11-17', 'lead RECEP-2006'],
        ['2013-11-18', `lead FRUGAL-2013 ${article}`],
        ['2013-11-30', `lead FRUGAL-2013 ${article}`],
        ['2013-12-01', bound],
        ['2025-05-02', bound],
      ],
      reception(change, id),
    )
  })

  it('cash is a breach from 2013-12-01', () => {
    onDays(
      [
        ['2013-11-30', 'lead RECEP-2006'],
        ['2013-12-01', 'breach RECEP-2013 14'],
      ],
      reception({ payMethod: '现金' }, 'cash-payment'),
    )
  })

  it('ordinary alcohol is barred from 2025-05-02, and only looked at before', () => {
    const dishes = { dishes: '家常菜、本地白酒2瓶' }
    onDays(
      [
        ['2013-11-30', 'pass'],
        ['2013-12-01', 'pass'],
        ['2025-05-01', 'pass'],
        ['2025-05-02', 'breach FRUGAL-2025 23'],
      ],
      reception(dishes, 'dishes-and-drinks'),
    )
    onDays(
      [
        ['2025-05-01', 'lead PRACTICE'],
        ['2025-05-02', 'pass'],
      ],
      reception(dishes, 'luxury-words'),
    )
  })

  it('high-end drinks were barred before that already', () => {
    onDays(
      [
        ['2013-11-30', 'lead RECEP-2006'],
        ['2013-12-01', 'breach RECEP-2013 10'],
        ['2025-05-01', 'breach RECEP-2013 10'],
        ['2025-05-02', 'breach FRUGAL-2025 23'],
      ],
      reception({ dishes: '茅台1瓶' }, 'dishes-and-drinks'),
    )
  })

  it('support staff belong in the list from 2025-05-02', () => {
    onDays(
      [
        ['2025-05-01', 'pass'],
        ['2025-05-02', 'missingEvidence FRUGAL-2025'],
      ],
      reception({}, 'list-contents'),
    )
  })
})

describe('a car is judged by the day of its purchase, use or bill', () => {
  const register = (change: (day: string) => Cells, id: string) => (day: string) =>
    said({ register: 'vehicle' }, { ...car, ...change(day) }, `vehicle.${id}`)

  it('the general car, recalled for the rules of 2011 and read in those of 2017', () => {
    onDays(
      [
        ['2011-01-05', 'notApplicable'],
        ['2011-01-06', 'breach VEH-2011'],
        ['2017-12-04', 'breach VEH-2011'],
        ['2017-12-05', 'breach VEH-2017 7(2)'],
      ],
      register((boughtOn) => ({ boughtOn, priceExTax: 180_000.01 }), 'general-car-standard'),
    )
  })

  it('the emergency car, capped in 2017 only', () => {
    onDays(
      [
        ['2017-12-04', 'notApplicable'],
        ['2017-12-05', 'breach VEH-2017 7(2)'],
      ],
      register((boughtOn) => ({ boughtOn, category: '应急保障', displacementL: 1.81 }), 'emergency-car-standard'),
    )
  })

  it('a borrowed car, from the regulations of 2012 on', () => {
    onDays(
      [
        ['2012-09-30', 'notApplicable'],
        ['2012-10-01', 'breach OFFICE-2012 25'],
        ['2017-12-04', 'breach OFFICE-2012 25'],
        ['2017-12-05', 'breach VEH-2017 26'],
      ],
      register((day) => ({ source: '借用', validFrom: day, validUntil: day }), 'borrowed-or-donated-car'),
    )
  })

  it('costs by car, from the regulations of 2012 on', () => {
    onDays(
      [
        ['2012-09-30', 'lead VEH-2011'],
        ['2012-10-01', 'missingEvidence OFFICE-2012 26'],
        ['2017-12-05', 'missingEvidence OFFICE-2012 26'],
      ],
      (at) => said({ kind: 'vehicleCost' }, { ...cost, at }, 'vehicle.cost-without-plate'),
    )
  })

  it('a private errand, a breach by the rules of 2017', () => {
    onDays(
      [
        ['2011-01-05', 'notApplicable'],
        ['2017-12-04', 'lead VEH-2011'],
        ['2017-12-05', 'breach VEH-2017'],
        ['2025-05-02', 'breach VEH-2017'],
      ],
      (day) => {
        const times = { departAt: `${day} 08:00`, returnAt: `${day} 10:00`, purpose: '接送孩子上学' }
        return said({ kind: 'trip' }, { ...trip, ...times }, 'vehicle.private-use')
      },
    )
  })
})

describe('a filing or gift is judged by its own day', () => {
  it('an event reported on the thirty-first day', () => {
    onDays(
      [
        ['2010-05-25', 'notApplicable'],
        ['2010-05-26', 'breach PERS-2010'],
        ['2017-02-07', 'breach PERS-2010'],
        ['2017-02-08', 'breach PERS-2017 6'],
        ['2023-03-31', 'breach PERS-2017 6'],
        ['2023-04-01', 'undetermined'],
      ],
      (day) => {
        const row = { ...filing, filingKind: '事项变化', eventDate: day, filedOn: addDays(isoDate(day), 31) }
        return said({ kind: 'personalFiling' }, row, 'filing.event-report')
      },
    )
  })

  it('an annual report filed on 1 February: since April 2023 only a lead', () => {
    onDays(
      [
        ['2015', 'breach PERS-2010'],
        ['2016', 'breach PERS-2010'],
        ['2017', 'breach PERS-2017 5'],
        ['2022', 'breach PERS-2017 5'],
        ['2023', 'lead PERS-2023'],
      ],
      (forYear) => {
        const row = {
          ...filing,
          filingKind: '年度报告',
          forYear: Number(forYear),
          filedOn: `${Number(forYear) + 1}-02-01`,
        }
        return said({ kind: 'personalFiling' }, row, 'filing.annual-report')
      },
    )
  })

  it('money taken and kept, at home and abroad', () => {
    const kept = (change: Cells) => (receivedOn: string) =>
      said({ kind: 'gift' }, { ...gift, receivedOn, ...change }, 'gift.not-handed-in')
    onDays(
      [
        ['2012-01-01', 'breach GIFT-1988 9'],
        ['2025-05-02', 'breach GIFT-1988 9'],
      ],
      kept({}),
    )
    onDays([['2025-05-02', 'breach GIFTF-1993 7']], kept({ foreign: '是', giftKind: '礼品', value: 200 }))
    onDays([['2025-05-02', 'pass']], kept({ foreign: '是', giftKind: '礼品', value: 199.99 }))
    onDays([['2025-05-02', 'lead GIFTREG-1995 2-3']], kept({ giftKind: '礼品', value: 200 }))
  })
})
