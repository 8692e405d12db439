import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapsOf } from '../../../../functions/settle/core/overlaps.ts'
import type { Contribution } from '../../../../functions/settle/core/pageStore.ts'
import { memoryPageStore } from './memoryPageStore.ts'
import { contributionsOf, settle, settleTouched } from './receptions.ts'

const bill = (voucherNo: string, changes = {}) => ({ voucherNo, ...changes })
const bringing = (batches: Readonly<Record<string, readonly object[]>>): readonly Contribution[] =>
  Object.entries(batches).flatMap(([batch, rows]) => contributionsOf(batch, rows as never))
const order = ['b1', 'b2', 'b3']

describe('rows that another batch brought before', () => {
  it('are told by the batch that came later, with how many say something else', () => {
    const contributions = bringing({
      b1: [bill('1'), bill('2')],
      b2: [bill('1'), bill('2', { companions: '2' }), bill('3')],
    })
    expect(overlapsOf('b1', contributions, order)).toEqual({})
    expect(overlapsOf('b2', contributions, order)).toEqual({ b1: { rows: 2, differing: 1 } })
  })

  it('go by the order of arrival, not of registration', () => {
    const contributions = bringing({ b1: [bill('1')], b2: [bill('1')] })
    expect(overlapsOf('b1', contributions, ['b2', 'b1'])).toEqual({ b2: { rows: 1, differing: 0 } })
    expect(overlapsOf('b2', contributions, ['b2', 'b1'])).toEqual({})
  })

  it('meet one another one by one: two small bills of one key are not one bill twice', () => {
    const pair = [bill('1', { amount: '5.00' }), bill('1', { amount: '6.00' })]
    const contributions = bringing({ b1: pair.slice(0, 1), b2: pair })
    expect(overlapsOf('b2', contributions, order)).toEqual({ b1: { rows: 1, differing: 0 } })
  })

  it('stay apart when their natural keys do', () => {
    const contributions = bringing({ b1: [bill('1')], b2: [bill('2'), bill('1', { date: '2016-03-07' })] })
    expect(overlapsOf('b2', contributions, order)).toEqual({})
  })

  it('are told once, of the first batch that brought them', () => {
    const contributions = bringing({ b1: [bill('1')], b2: [bill('1')], b3: [bill('1')] })
    expect(overlapsOf('b3', contributions, order)).toEqual({ b1: { rows: 1, differing: 0 } })
  })

  it('are not told of a batch that has contributed and not arrived yet, nor before the batch itself has', () => {
    const contributions = bringing({ b1: [bill('1')], b2: [bill('1')] })
    expect(overlapsOf('b2', contributions, ['b2'])).toEqual({})
    expect(overlapsOf('b2', contributions, ['b1'])).toEqual({})
  })

  it('add up to the rows that came more than once, in whatever order batches come', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
    fc.assert(
      fc.property(rows, rows, rows, fc.shuffledSubarray(order, { minLength: 3 }), (one, two, three, arrived) => {
        const brought: Record<string, readonly number[]> = { b1: one, b2: two, b3: three }
        const contributions = order.flatMap((batch) =>
          contributionsOf(
            batch,
            brought[batch]!.map((each) => bill(String(each), { companions: batch.slice(1) })),
          ),
        )
        const told = order.flatMap((batch) => Object.values(overlapsOf(batch, contributions, arrived)))
        const all = [...one, ...two, ...three]
        expect(told.reduce((sum, { rows: met }) => sum + met, 0)).toBe(all.length - new Set(all).size)
        for (const { rows: met, differing } of told) expect(differing).toBe(met)
      }),
    )
  })
})

describe('overlaps of settled groups', () => {
  it('are the same however often a batch is settled, and gone with the batch that has left', async () => {
    const store = memoryPageStore()
    await settle(store, 'b1', [bill('1')])
    const contributions = contributionsOf('b2', [bill('1'), bill('2')])
    await store.contribute(contributions)
    const first = await settleTouched(store, 'b2', contributions)
    expect(first.overlaps).toEqual({ b1: { rows: 1, differing: 0 } })
    await settle(store, 'b3', [bill('2')])
    expect(await settleTouched(store, 'b2', contributions)).toMatchObject({ overlaps: first.overlaps })
    store.withdraw('b1')
    expect(await settleTouched(store, 'b2', contributions)).toMatchObject({ overlaps: {} })
  })
})
