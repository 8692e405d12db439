import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleGroup } from '../../../../functions/settle/core/settleGroup.ts'
import { PermanentFault } from '../../../../functions/shared/permanentFault.ts'
import { unitMonth } from '../../../../rules/pages/families.ts'
import { letterAgain } from '../../../support/toyRules.ts'
import { memoryPageStore } from './memoryPageStore.ts'
import { contributionsOf, meansOf, said, settle, settleTouched } from './receptions.ts'

const many = { companions: '5' }
const first = { letterNo: 'A', date: '2016-03-25', voucherNo: '记-1' }
const second = { letterNo: 'A', date: '2016-04-02', voucherNo: '记-2' }

describe('settling a group', () => {
  it('creates the findings of single records and of windows, each with its page', async () => {
    const store = memoryPageStore()
    const { counts, coverage } = await settle(store, 'b1', [many, first, second])
    expect(counts).toEqual({ created: 2, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 })
    expect(coverage[letterAgain.id]).toMatchObject({ flagged: 2, undetermined: { 'inputMissing:letterNo': 1 } })
    expect(
      [...store.kept.values()].map(({ rule, period, state, createdBy }) => [rule, period, state, createdBy]),
    ).toEqual([
      ['toy.companions', '2016-03', 'open', 'b1'],
      [letterAgain.id, '2016-04', 'open', 'b1'],
    ])
  })

  it('run again writes nothing and counts the same', async () => {
    const store = memoryPageStore()
    const before = await settle(store, 'b1', [many, first, second])
    const kept = [...store.kept.values()]
    expect(await settle(store, 'b1', [many, first, second])).toEqual(before)
    expect(store.written()).toBe(2)
    expect([...store.kept.values()]).toEqual(kept)
  })

  it('leaves findings of pages it cannot touch as they are', async () => {
    const store = memoryPageStore()
    await settle(store, 'b1', [many])
    const { counts } = await settle(store, 'b2', [{ ...first, date: '2016-09-01' }])
    expect(counts).toEqual({ created: 0, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 })
    expect(said(store)).toMatchObject([{ state: 'open' }])
  })

  it('meets a finding of another batch as unchanged, and as changed when its evidence grows', async () => {
    const store = memoryPageStore()
    await settle(store, 'b1', [many])
    expect((await settle(store, 'b2', [first])).counts).toMatchObject({ created: 0, unchanged: 1, changed: 0 })
    expect((await settle(store, 'b3', [many])).counts).toMatchObject({ created: 0, unchanged: 0, changed: 1 })
    expect([...store.kept.values()]).toMatchObject([
      { createdBy: 'b1', lastChangedBy: 'b3', sources: [{ batch: 'b1' }, { batch: 'b3' }] },
    ])
  })
})

describe('a finding that is no longer detected', () => {
  it('is superseded, and opened again with its history when it is detected again', async () => {
    const store = memoryPageStore()
    await settle(store, 'b1', [many])
    const [created] = store.kept.values()
    const gone = await settle(store, 'b1', [{ companions: '2' }])
    expect(gone.counts).toEqual({ created: 0, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 1 })
    expect([...store.kept.values()]).toMatchObject([{ id: created?.id, state: 'superseded' }])
    expect((await settle(store, 'b1', [{ companions: '2' }])).counts).toEqual(gone.counts)

    const back = await settle(store, 'b2', [many])
    expect(back.counts).toEqual({ created: 0, unchanged: 0, changed: 1, reopened: 0, noLongerDetected: 0 })
    expect([...store.kept.values()]).toMatchObject([
      {
        id: created?.id,
        state: 'open',
        firstDetectedAt: created?.firstDetectedAt,
        createdBy: 'b1',
        lastChangedBy: 'b2',
      },
    ])
  })

  it('lives on with the second batch that shows it when the first is withdrawn', async () => {
    const store = memoryPageStore()
    await settle(store, 'b1', [many])
    await settle(store, 'b2', [{ ...many, guests: '9' }])
    const [one, two] = store.kept.keys()
    store.withdraw('b1')
    await settleTouched(store, 'b1', contributionsOf('b1', [many]))
    expect(store.kept.get(one ?? '')).toMatchObject({ state: 'open', sources: [{ batch: 'b2' }] })
    expect(store.kept.get(two ?? '')).toMatchObject({ state: 'superseded' })
  })
})

describe('two batches at the same moment', () => {
  const rows = {
    b1: [many, first, { letterNo: 'B', date: '2016-04-20', voucherNo: '记-5' }],
    b2: [second, { letterNo: 'B', date: '2016-04-28', voucherNo: '记-6' }, { ...many, guests: '7' }],
  }
  const oneAfterTheOther = async () => {
    const store = memoryPageStore()
    await settle(store, 'b1', rows.b1)
    await settle(store, 'b2', rows.b2)
    return said(store)
  }

  it.each(['head', 'contributions', 'findings', 'write', 'close'] as const)(
    'end as if one came after the other, when the second contributes before the %s of the first',
    async (step) => {
      const store = memoryPageStore()
      const others = contributionsOf('b2', rows.b2)
      store.before(step, () => store.contribute(others))
      await settle(store, 'b1', rows.b1)
      await settleTouched(store, 'b2', others)
      expect(said(store)).toEqual(await oneAfterTheOther())
      expect(said(store).length).toBeGreaterThan(3)
    },
  )

  it.each(['head', 'contributions', 'findings', 'write', 'close'] as const)(
    'end so too when the second is settled whole before the %s of the first',
    async (step) => {
      const store = memoryPageStore()
      store.before(step, () => settle(store, 'b2', rows.b2))
      await settle(store, 'b1', rows.b1)
      expect(said(store)).toEqual(await oneAfterTheOther())
    },
  )

  it.each(['contributions', 'findings', 'write', 'close'] as const)(
    'are both seen by the first, when the second contributed before its %s and is not settled yet',
    async (step) => {
      const store = memoryPageStore()
      let versionsRead = 0
      const counting = { ...store, head: () => (versionsRead++, store.head()) }
      store.before(step, () => store.contribute(contributionsOf('b2', rows.b2)))
      await settle(counting, 'b1', rows.b1)
      expect(versionsRead).toBe(2)
      expect(said(store)).toEqual(await oneAfterTheOther())
    },
  )

  it('end so whatever they hold and wherever they meet', async () => {
    const row = fc.record({
      date: fc.constantFrom('2016-02-20', '2016-03-10', '2016-03-30', '2016-04-20'),
      letterNo: fc.constantFrom('A', 'B'),
      companions: fc.constantFrom('1', '5'),
      voucherNo: fc.constantFrom('1', '2', '3'),
      guests: fc.constantFrom('5', '6'),
    })
    const some = fc.array(row, { minLength: 1, maxLength: 6 })
    const step = fc.constantFrom('head', 'contributions', 'findings', 'write', 'close')
    await fc.assert(
      fc.asyncProperty(some, some, step, fc.boolean(), async (one, other, at, whole) => {
        const store = memoryPageStore()
        const others = contributionsOf('b2', other)
        store.before(at, () => (whole ? settle(store, 'b2', other) : store.contribute(others)))
        await settle(store, 'b1', one)
        // With nothing to write the second would never come; it comes now.
        await settle(store, 'b2', other)
        const sequential = memoryPageStore()
        await settle(sequential, 'b1', one)
        await settle(sequential, 'b2', other)
        const open = (each: ReturnType<typeof said>) => each.filter(({ state }) => state === 'open')
        expect(open(said(store))).toEqual(open(said(sequential)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a write that is refused', () => {
  it('makes the settlement start again, and no finding is lost or counted twice', async () => {
    const store = memoryPageStore()
    let versionsRead = 0
    const counting = { ...store, head: () => (versionsRead++, store.head()) }
    store.refuseOnce()
    const { counts } = await settle(counting, 'b1', [many, first, second])
    expect(versionsRead).toBe(2)
    expect(counts).toEqual({ created: 2, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 })
    expect(store.written()).toBe(2)
  })

  it('again and again ends in a fault that may be tried later, not in a permanent one', async () => {
    const store = { ...memoryPageStore(), close: async () => false }
    const settled = settle(store, 'b1', [many])
    await expect(settled).rejects.toThrow('did not settle in 20 attempts')
    await expect(settled).rejects.not.toBeInstanceOf(PermanentFault)
  })

  it('a rule that throws is a permanent fault, and nothing is written', async () => {
    const store = memoryPageStore()
    const contributions = contributionsOf('b1', [many])
    await store.contribute(contributions)
    const broken = {
      ...letterAgain,
      judgeAll: () => {
        throw new RangeError('a rule of ours is broken')
      },
    }
    const work = { family: unitMonth, group: 'U001', touched: new Set(['2016-03']), batch: 'b1' }
    const settled = settleGroup(work, meansOf(store, { rules: [broken] }))
    await expect(settled).rejects.toBeInstanceOf(PermanentFault)
    await expect(settled).rejects.toMatchObject({ code: 'SETTLE_FAILED' })
    expect(store.written()).toBe(0)
  })
})
