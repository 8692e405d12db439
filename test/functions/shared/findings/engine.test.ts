import { describe, expect, it } from 'vitest'
import { dynamoAuditTrail } from '../../../../functions/shared/audit/dynamoAuditTrail.ts'
import { verifyChain } from '../../../../functions/shared/audit/verifyChain.ts'
import { findingStore } from '../../../../functions/shared/findings/findingStore.ts'
import { whenDetected, whenGone } from '../../../../functions/shared/findings/life/detection.ts'
import { performAct } from '../../../../functions/shared/findings/life/performAct.ts'
import { tableFindings } from '../../../../functions/shared/findings/tableFindings.ts'
import { tableReviews } from '../../../../functions/shared/findings/tableReviews.ts'
import { Scope } from '../../../../functions/shared/people/scope.ts'
import { findingId, groupHash } from '../../../../functions/shared/store/keys.ts'
import { pageStore } from '../../../../functions/shared/store/pages.ts'
import { engineTable } from '../../../support/engineTable.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import type { ActBody } from '../../../../schemas/findingLife/actBodies.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import { roleNames } from '../../../../schemas/roles.ts'
import { findingOf } from '../../../support/findingOf.ts'
import { bodyOf, calendar, now, officer, person, second } from './support.ts'

const { table } = await engineTable()

const hash = groupHash('unitMonth', 'U001')
const idOf = (number: number): string => findingId('unitMonth', hash, String(number).padStart(24, '0'))

/** A county of its own: settled findings, and everything the API reaches. */
async function county(name: string, findings: readonly Finding[]) {
  const pages = pageStore(table, name, 'unitMonth', 'U001')
  for (const finding of findings) expect(await pages.write([{ finding, seen: undefined }])).toBe(true)
  const source = tableFindings(table, name)
  const audit = dynamoAuditTrail(table, name)
  const store = findingStore(source)
  const means = {
    ...tableReviews(table, name, source.index, audit, { get: async () => undefined }, { get: async () => undefined }),
    findings: store,
    now: () => now,
    calendar,
  }
  const reader = (principal: Principal) => ({ scope: Scope.of(principal, roleNames), principal })
  return {
    pages,
    source,
    store,
    audit,
    reader,
    act: (principal: Principal, id: string, body: ActBody, revision: number) =>
      performAct({ reader: reader(principal), principal, id, revision, body }, means),
    list: (principal: Principal, filter = {}) =>
      store.list(reader(principal), {
        filter,
        order: { by: 'date', descending: false },
        limit: 200,
        today: findingOf().dueOn as never,
      }),
  }
}

const settlement = (version: number) => ({ batch: 'b2', version, at: '2025-04-03T00:00:00.000Z', calendar })

describe('acting on the engine', () => {
  it('writes finding, history and audit entry together, and tells refusals apart', async () => {
    const { act, source, audit } = await county('one', [findingOf({ id: idOf(1) })])
    const begun = await act(officer, idOf(1), bodyOf('startReview'), 1)
    if ('refused' in begun) throw new Error(begun.refused)
    expect(await source.get(idOf(1))).toEqual(begun.finding)
    expect(await source.history(idOf(1))).toEqual([begun.entry])
    expect((await audit.latest(1))[0]).toMatchObject({ act: 'findingDecided', subjects: [idOf(1)], actor: 'officer1' })

    expect(await act(officer, idOf(9), bodyOf('confirm'), 1)).toEqual({ refused: 'LZ-0004' })
    expect(await act(officer, 'no id', bodyOf('confirm'), 1)).toEqual({ refused: 'LZ-0004' })
    expect(await act(officer, idOf(1), bodyOf('confirm'), 1)).toEqual({ refused: 'LZ-0012' })
    expect(await act(officer, idOf(1), bodyOf('close'), 2)).toEqual({ refused: 'LZ-0201' })
    expect(await act(second, idOf(1), bodyOf('confirm'), 2)).toEqual({ refused: 'LZ-0204' })
    const concerned = person('officer3', { unit: 'U001' })
    expect(await act(concerned, idOf(1), bodyOf('comment'), 2)).toEqual({ refused: 'LZ-0206' })
    expect((await audit.head()).sequence).toBe(1)
  })

  it('a breach is dismissed by two persons, all conditions of the table holding', async () => {
    const { act, source } = await county('two', [findingOf({ id: idOf(1), subjects: { officials: ['P01'] } })])
    const one = person('officer1', { unit: 'U900', official: 'P90' })
    const two = person('officer2', { unit: 'U900', official: 'P91' })
    await act(one, idOf(1), bodyOf('startReview'), 1)
    await act(one, idOf(1), bodyOf('dismiss'), 2)
    expect(await act(one, idOf(1), bodyOf('approveDismissal'), 3)).toEqual({ refused: 'LZ-0207' })
    expect(await act(two, idOf(1), bodyOf('approveDismissal'), 3)).toMatchObject({ finding: { state: 'dismissed' } })
    expect((await source.history(idOf(1))).map((entry) => entry.act)).toEqual([
      'startReview',
      'dismiss',
      'approveDismissal',
    ])
  })

  it('a settlement that saw an older revision writes nothing, and sees the decision when it looks again', async () => {
    const first = findingOf({ id: idOf(1), grade: 'lead' })
    const { act, pages, source } = await county('three', [first])
    const done = await act(officer, idOf(1), bodyOf('startReview'), 1)
    if ('refused' in done) throw new Error(done.refused)
    expect(await pages.write([{ finding: whenGone(first, settlement(2)), seen: first }])).toBe(false)
    const gone = whenGone(done.finding, settlement(2))
    expect(await pages.write([{ finding: gone, seen: done.finding }])).toBe(true)
    const changed = { ...first, values: { companions: 9, limit: 3 } }
    const found = { id: idOf(1), flag: changed, evidence: 'new', period: first.period }
    expect(await pages.write([{ finding: whenDetected(gone, found, settlement(3)), seen: gone }])).toBe(true)
    expect(await source.get(idOf(1))).toMatchObject({ state: 'underReview', review: done.finding.review, revision: 4 })
    const history = await source.history(idOf(1))
    expect(history.map((entry) => entry.act)).toEqual(['startReview', 'evidenceGone', 'detectedAgain'])
    expect(history[2]).toMatchObject({ before: { values: first.values } })
  })

  it('two hundred at the same moment on forty findings lose none and double none', async () => {
    const findings = Array.from({ length: 40 }, (_, index) => findingOf({ id: idOf(index) }))
    const { act, source, audit } = await county('many', findings)
    let refused = 0
    const comments = Array.from({ length: 200 }, async (_, index) => {
      const id = idOf(index % 40)
      const who = person(`officer${index % 7}`)
      for (;;) {
        const seen = await source.get(id)
        const done = await act(who, id, bodyOf('comment', { text: `记录${index}` }), seen!.revision)
        if (!('refused' in done)) return done.entry.revision
        expect(done).toEqual({ refused: 'LZ-0012' })
        refused++
      }
    })
    await Promise.all(comments)
    const texts: string[] = []
    for (const { id } of findings) {
      const history = await source.history(id)
      expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => index + 2))
      expect((await source.get(id))?.revision).toBe(history.length + 1)
      texts.push(...history.map((entry) => (entry.by === 'person' ? (entry.text ?? '') : '')))
    }
    expect(texts.toSorted()).toEqual(Array.from({ length: 200 }, (_, index) => `记录${index}`).toSorted())
    expect(refused).toBeGreaterThan(0)
    expect(await verifyChain('many', audit.stored(), () => audit.head(), [])).toEqual({ sound: 200, broken: undefined })
  })

  it('one claims, the others are told so', async () => {
    const { act, source } = await county('claims', [findingOf({ id: idOf(1) })])
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) => act(person(`officer${index}`), idOf(1), bodyOf('claim'), 1)),
    )
    const won = claims.filter((each) => !('refused' in each))
    expect(won).toHaveLength(1)
    expect(claims.filter((each) => 'refused' in each && ['LZ-0205', 'LZ-0012'].includes(each.refused))).toHaveLength(19)
    expect(await source.history(idOf(1))).toHaveLength(1)
  })
})

describe('the list on the engine', () => {
  it('shows what others wrote since, hides what recusal hides and says how many', async () => {
    const findings = [1, 2, 3].map((number) =>
      findingOf({ id: idOf(number), subjects: { officials: [`P0${number}`] } }),
    )
    const mine = await county('list', findings)
    expect((await mine.list(officer)).findings.map(({ id }) => id)).toEqual([idOf(1), idOf(2), idOf(3)])
    await mine.act(second, idOf(2), bodyOf('startReview'), 1)
    const other = await county('list', [])
    expect((await other.list(officer, { states: ['underReview'] })).counts).toMatchObject({ total: 1 })
    expect(await mine.pages.write([{ finding: findingOf({ id: idOf(4) }), seen: undefined }])).toBe(true)
    await new Promise((done) => setTimeout(done, 600))
    expect((await other.list(officer)).counts).toMatchObject({ total: 4, hidden: 0 })
    const concerned = await other.list(person('officer5', { official: 'P01' }))
    expect(concerned.counts).toMatchObject({ total: 3, hidden: 1 })
    expect(concerned.findings.map(({ id }) => id)).not.toContain(idOf(1))
    const elsewhere = person('clerk2', { roles: ['financeClerk'], unit: 'U002' })
    expect((await other.list(elsewhere)).counts).toMatchObject({ total: 0, hidden: 0 })
  })
})
