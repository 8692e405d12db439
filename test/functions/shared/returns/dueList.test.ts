import { describe, expect, it } from 'vitest'
import { type DueQuestion, dueList, periodsEndingIn } from '../../../../functions/shared/returns/dueList.ts'
import { emptyYear } from '../../../../functions/shared/returns/returnsBook.ts'
import { enterBatch } from '../../../../functions/shared/returns/unitYear.ts'
import { registerLookup } from '../../../../rules/kit/registers.ts'
import type { RegisterRow } from '../../../../schemas/registers/kinds.ts'
import type { BatchReturn, NilReturn } from '../../../../schemas/returns.ts'
import { isUnitCode, type UnitCode } from '../../../../schemas/values/ids.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'
import { environmentOf } from '../../../support/environment.ts'

const code = (text: string): UnitCode => {
  if (!isUnitCode(text)) throw new Error(text)
  return text
}
const unit = (changes: Partial<RegisterRow<'unit'>> = {}): RegisterRow<'unit'> => ({
  code: code('U001'),
  name: '县财政局',
  parent: undefined,
  kind: '县直',
  region: undefined,
  fullTitle: undefined,
  validFrom: undefined,
  validUntil: undefined,
  ...changes,
})
const duty = (changes: Partial<RegisterRow<'returnDuty'>> = {}): RegisterRow<'returnDuty'> => ({
  record: 'reception',
  unitKinds: undefined,
  frequency: 'monthly',
  dueWorkdays: 10,
  from: isoDate('2020-01-01'),
  until: undefined,
  source: undefined,
  ...changes,
})
/** Sent at noon in China. */
const sent = (period: string, on = '2024-04-03', changes: Partial<BatchReturn> = {}): BatchReturn => ({
  batch: `b ${period}`,
  period,
  receivedAt: `${on}T04:00:00.000Z`,
  accepted: 3,
  rejected: 0,
  ...changes,
})
const nil = (period: string): NilReturn => ({ period, filedAt: '2024-04-03T04:00:00.000Z', filedBy: 'clerk' })

interface World extends Partial<Omit<DueQuestion, 'units' | 'returned' | 'today'>> {
  readonly units?: readonly RegisterRow<'unit'>[]
  readonly batches?: readonly BatchReturn[]
  readonly nils?: readonly NilReturn[]
  readonly today?: string
}

function list({ units = [unit()], batches = [], nils = [], today = '2024-04-08', ...question }: World = {}) {
  const index = registerLookup({ unit: units }).unit!
  const year = { ...emptyYear({ kind: 'reception', unit: code('U001'), year: 2024 }), batches, nils }
  return dueList({
    duties: [duty()],
    period: '2024-03',
    calendar: environmentOf().calendar,
    ...question,
    units: index,
    today: isoDate(today),
    returned: () => [{ ...year, batches: [...batches], nils: [...nils] }],
  })
}
const states = (world: World) => list(world).map(({ state }) => state)

describe('a return that did not come', () => {
  // March 2024 ends on a Sunday; with 4–6 April off and the 7th worked, the tenth working day after it is 15 April.
  it.each([
    ['2024-03-31', 'notDue'],
    ['2024-04-01', 'due'],
    ['2024-04-15', 'due'],
    ['2024-04-16', 'late'],
  ])('is on %s: %s', (today, state) => {
    expect(list({ today })).toMatchObject([
      { unit: 'U001', unitName: '县财政局', kind: 'reception', period: '2024-03', state, missing: ['2024-03'] },
    ])
    expect(list({ today })[0]!.dueOn).toBe('2024-04-15')
  })

  it('cannot be called late where the working calendar is not published', () => {
    const world = { period: '2026-12', today: '2027-03-01' }
    expect(list(world)).toMatchObject([{ state: 'undetermined', reason: 'calendarUnknown' }])
    expect(list(world)[0]).not.toHaveProperty('dueOn')
    // Before the period is over nobody needs the calendar, and what came has come.
    expect(states({ ...world, today: '2026-12-31' })).toEqual(['notDue'])
    const came = list({ ...world, batches: [sent('2026-12', '2027-01-05')] })
    expect(came).toMatchObject([{ state: 'received', receivedOn: '2027-01-05' }])
    expect(came[0]).not.toHaveProperty('onTime')
  })
})

describe('a return that came', () => {
  it.each([
    ['2024-04-15', true],
    ['2024-04-16', false],
  ])('on %s is in time: %s', (on, onTime) => {
    expect(list({ batches: [sent('2024-03', on)] })).toMatchObject([{ state: 'received', receivedOn: on, onTime }])
  })

  it('counts by the day in China', () => {
    const late = sent('2024-03', '2024-04-15', { receivedAt: '2024-04-15T16:00:00.000Z' })
    expect(list({ batches: [late] })).toMatchObject([{ receivedOn: '2024-04-16', onTime: false }])
  })

  it('in time stays so when it is corrected later', () => {
    const year = emptyYear({ kind: 'reception', unit: code('U001'), year: 2024 })
    const first = enterBatch(year, sent('2024-03', '2024-04-10')).year!
    const both = enterBatch(first, sent('2024-03', '2024-05-10', { batch: 'b2' }), first.batches[0]!.batch).year!
    expect(list({ batches: both.batches.slice(1) })).toMatchObject([{ onTime: true, batches: ['b2'] }])
  })

  it('with rejected rows is there only partly', () => {
    const batches = [sent('2024-03', '2024-04-03', { rejected: 2 })]
    expect(list({ batches })).toMatchObject([{ state: 'partly', rejected: 2 }])
  })

  it('as a nil return is one', () => {
    expect(states({ nils: [nil('2024-03')] })).toEqual(['nil'])
    const withdrawal = { reason: '漏报', by: 'clerk', at: '2024-04-04T04:00:00.000Z' }
    expect(states({ nils: [{ ...nil('2024-03'), withdrawal }] })).toEqual(['due'])
  })

  it('of a quarter is whole when each month came, in whatever pieces', () => {
    const quarter = { duties: [duty({ frequency: 'quarterly' })], today: '2024-05-06' } as const
    expect(states({ ...quarter, batches: [sent('2024-Q1')] })).toEqual(['received'])
    expect(states({ ...quarter, batches: [sent('2024')] })).toEqual(['received'])
    const months = [sent('2024-01', '2024-02-01'), sent('2024-03', '2024-04-09')]
    expect(list({ ...quarter, batches: months })).toMatchObject([{ state: 'late', missing: ['2024-02'] }])
    expect(list({ ...quarter, batches: months, nils: [nil('2024-02')] })).toMatchObject([
      { state: 'received', receivedOn: '2024-04-09', onTime: true },
    ])
  })
})

describe('who owes it', () => {
  it.each([
    ['2024-03-31', 1],
    ['2024-04-01', 0],
  ])('is a unit that stands on the last day of the period (from %s)', (validFrom, owed) => {
    expect(list({ units: [unit({ validFrom: isoDate(validFrom) })] })).toHaveLength(owed)
  })

  it.each([
    ['2024-03-30', 0],
    ['2024-03-31', 1],
  ])('and still stands then (until %s)', (validUntil, owed) => {
    expect(list({ units: [unit({ validUntil: isoDate(validUntil) })] })).toHaveLength(owed)
  })

  it.each([
    [{ from: isoDate('2024-03-31') }, 1],
    [{ from: isoDate('2024-04-01') }, 0],
    [{ until: isoDate('2024-03-31') }, 1],
    [{ until: isoDate('2024-03-30') }, 0],
  ])('when the duty is in force then: %j', (changes, owed) => {
    expect(list({ duties: [duty(changes)] })).toHaveLength(owed)
  })

  it('is a unit of the kinds named; of a unit of unknown kind nobody can say', () => {
    const duties = [duty({ unitKinds: '县直、 乡镇' })]
    expect(list({ duties, units: [unit({ kind: '乡镇' })] })).toHaveLength(1)
    expect(list({ duties, units: [unit({ kind: '事业单位' })] })).toEqual([])
    expect(list({ duties, units: [unit({ kind: undefined })] })).toMatchObject([
      { state: 'undetermined', reason: 'unitKindMissing' },
    ])
  })
})

describe('the periods asked for', () => {
  it.each([
    ['2024-03', 'monthly', ['2024-03']],
    ['2024-03', 'quarterly', ['2024-Q1']],
    ['2024-02', 'quarterly', []],
    ['2024-12', 'yearly', ['2024']],
    ['2024-11', 'yearly', []],
    ['2024-Q4', 'monthly', ['2024-10', '2024-11', '2024-12']],
    ['2024', 'quarterly', ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
  ] as const)('%s: %s ones are those that end in it', (period, frequency, periods) => {
    expect(periodsEndingIn(period, frequency)).toEqual(periods)
  })
})
