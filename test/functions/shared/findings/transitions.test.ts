import { describe, expect, it } from 'vitest'
import { decide } from '../../../../functions/shared/findings/life/decide.ts'
import type { ActBody } from '../../../../schemas/findingLife/actBodies.ts'
import { acts } from '../../../../schemas/findingLife/acts.ts'
import { type FindingState, findingStates } from '../../../../schemas/findingLife/states.ts'
import { type Move, transitions } from '../../../../schemas/findingLife/transitions.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { administrator, bodyOf, calendar, clerk, inState, now, officer, person, second } from './support.ts'

const decideAs = (principal: Principal, state: FindingState, body: ActBody, stale = false, changes = {}) =>
  decide(inState(state, changes, stale), body, { principal, submitters: [], now, calendar })

const people = { officer, clerk, administrator }
/** Somebody who may do the move, as the table has it. */
const fit = ({ by: [actor], needs }: Move): Principal => (needs.includes('secondPerson') ? second : people[actor])

const every = findingStates.flatMap((state) => acts.map((act) => [state, act] as const))

describe('in every state, every act', () => {
  it.each(every.filter(([state, act]) => transitions[state][act] === undefined))(
    '%s forbids %s, whoever asks',
    (state, act) => {
      for (const principal of [officer, second, clerk, administrator]) {
        for (const stale of [false, true]) {
          expect(decideAs(principal, state, bodyOf(act), stale)).toEqual({ refused: 'LZ-0201' })
        }
      }
    },
  )

  it.each(every.filter(([state, act]) => transitions[state][act] !== undefined))('%s allows %s', (state, act) => {
    const move = transitions[state][act]!
    const stale = move.needs.includes('stale')
    const free = move.needs.includes('unassigned')
    const before = inState(state, {}, stale)
    const { assignee: _, ...unassigned } = before.review
    const finding = free ? { ...before, review: unassigned as typeof before.review } : before
    const done = decide(finding, bodyOf(act), { principal: fit(move), submitters: [], now, calendar })
    if ('refused' in done) throw new Error(done.refused)
    const to = move.to === 'same' ? state : typeof move.to === 'string' ? move.to : move.to.onePerson
    expect(done.finding.state).toBe(to)
    expect(done.finding.revision).toBe(finding.revision + 1)
    expect(done.entry).toMatchObject({ act, from: state, to, revision: finding.revision + 1 })
    expect(finding).toEqual(free ? { ...before, review: unassigned } : inState(state, {}, stale))
  })

  it.each(every.filter(([state, act]) => transitions[state][act] !== undefined))(
    '%s lets nobody else do %s',
    (state, act) => {
      const { by, needs } = transitions[state][act]!
      for (const [actor, principal] of Object.entries(people)) {
        if (by.some((each) => each === actor)) continue
        expect(decideAs(principal, state, bodyOf(act), needs.includes('stale'))).toEqual({ refused: 'LZ-0009' })
      }
    },
  )
})

describe('needs', () => {
  const having = (need: Move['needs'][number]) =>
    every.filter(([state, act]) => transitions[state][act]?.needs.includes(need))

  it.each(having('mine'))('%s refuses %s while another works on it', (state, act) => {
    const stale = transitions[state][act]!.needs.includes('stale')
    const finding = inState(state, {}, stale)
    const theirs = { ...finding, review: { ...finding.review, assignee: 'officer3' } }
    const circumstances = { principal: officer, submitters: [], now, calendar }
    expect(decide(theirs, bodyOf(act), circumstances)).toEqual({ refused: 'LZ-0204' })
  })

  it.each(having('unassigned').filter(([state]) => state !== 'open'))('%s refuses %s of one claimed', (state, act) => {
    expect(decideAs(second, state, bodyOf(act))).toEqual({ refused: 'LZ-0205' })
  })

  it.each(having('secondPerson'))('%s refuses %s by the first person', (state, act) => {
    expect(decideAs(officer, state, bodyOf(act))).toEqual({ refused: 'LZ-0207' })
  })

  it.each(having('fresh'))('%s refuses %s on changed evidence', (state, act) => {
    const principal = fit(transitions[state][act]!)
    expect(decideAs(principal, state, bodyOf(act), true)).toEqual({ refused: 'LZ-0202' })
  })

  it.each(having('stale'))('%s refuses %s while its evidence stands', (state, act) => {
    expect(decideAs(officer, state, bodyOf(act))).toEqual({ refused: 'LZ-0203' })
  })
})

describe('a dismissal', () => {
  it.each([
    ['breach', 'low', 'dismissalProposed'],
    ['lead', 'high', 'dismissalProposed'],
    ['missingEvidence', 'high', 'dismissalProposed'],
    ['missingEvidence', 'medium', 'dismissed'],
    ['lead', 'low', 'dismissed'],
  ] as const)('of a %s of %s severity leads to %s', (grade, severity, to) => {
    const done = decideAs(officer, 'underReview', bodyOf('dismiss'), false, { grade, severity })
    expect(done).toMatchObject({ finding: { state: to, review: { decision: { reason: 'lawful', by: 'officer1' } } } })
  })

  it('keeps both persons, and the reason', () => {
    expect(decideAs(second, 'dismissalProposed', bodyOf('approveDismissal'))).toMatchObject({
      finding: { state: 'dismissed', review: { decision: { by: 'officer1', second: { by: 'officer2' } } } },
    })
  })

  it('needs a text of ten characters', () => {
    expect(() => bodyOf('dismiss', { text: '一二三四五六七八九 ' })).toThrow('at least 10')
    expect(bodyOf('dismiss', { text: '一二三四五六七八九十' })).toMatchObject({ act: 'dismiss' })
  })
})

describe('recusal', () => {
  const about = { subjects: { officials: ['P01'] } }
  it.each([
    ['the person concerned', person('officer9', { official: 'P01' }), []],
    ['one of the unit', person('officer9', { unit: 'U001' }), []],
    ['the submitter', person('officer9'), ['officer9']],
  ])('keeps out %s, unless the administrator admits them', (_who, principal, submitters) => {
    const finding = inState('open', about)
    const circumstances = { principal, submitters, now, calendar }
    for (const body of [bodyOf('startReview'), bodyOf('comment'), bodyOf('claim')]) {
      expect(decide(finding, body, circumstances)).toEqual({ refused: 'LZ-0206' })
    }
    const admitted = decide(finding, bodyOf('admitRecused', { officer: 'officer9' }), {
      ...circumstances,
      principal: administrator,
    })
    if ('refused' in admitted) throw new Error(admitted.refused)
    expect(decide(admitted.finding, bodyOf('startReview'), circumstances)).not.toHaveProperty('refused')
  })

  it('is declared by the officer, who then loses the finding', () => {
    const declared = decideAs(officer, 'underReview', bodyOf('recuse'))
    if ('refused' in declared) throw new Error(declared.refused)
    expect(declared.finding.review).not.toHaveProperty('assignee')
    const again = decide(declared.finding, bodyOf('confirm'), { principal: officer, submitters: [], now, calendar })
    expect(again).toEqual({ refused: 'LZ-0206' })
  })

  it('is not lifted by the administrator for themselves', () => {
    const body = bodyOf('admitRecused', { officer: administrator.subject })
    expect(decideAs(administrator, 'open', body)).toEqual({ refused: 'LZ-0207' })
  })
})

describe('dates', () => {
  it('a parked finding comes back on its date, and not a day before', () => {
    const parked = inState('parked')
    const on = (day: string) =>
      decide(parked, bodyOf('startReview'), {
        principal: officer,
        submitters: [],
        now: `${day}T02:00:00.000Z`,
        calendar,
      })
    expect(on('2025-06-30')).toMatchObject({ entry: { from: 'parked' } })
    expect(on('2025-07-01')).toMatchObject({ entry: { from: 'reopened' } })
  })

  it.each([
    ['until', bodyOf('park', { until: '2025-04-02' })],
    ['dueOn', bodyOf('askExplanation', { dueOn: '2025-04-02' })],
    ['dueOn', bodyOf('setDueDate', { dueOn: '2025-04-01' })],
  ])('%s must lie after today', (path, body) => {
    expect(decideAs(officer, 'underReview', body)).toMatchObject({ refused: 'LZ-0001', errors: [{ path }] })
  })
})
