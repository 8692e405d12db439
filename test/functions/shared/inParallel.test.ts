import { describe, expect, it } from 'vitest'
import { inParallel } from '../../../functions/shared/inParallel.ts'

/** Lets everything that can run now run. */
const settle = () => new Promise((done) => setImmediate(done))

/** Work whose end the test decides. */
function held() {
  const started: number[] = []
  const ends = new Map<number, { resolve: (value: string) => void; reject: (error: Error) => void }>()
  return {
    started,
    ends,
    work: (item: number) =>
      new Promise<string>((resolve, reject) => {
        started.push(item)
        ends.set(item, { resolve, reject })
      }),
  }
}

describe('inParallel', () => {
  it('gives results in the order of the items, whichever ends first', async () => {
    const { ends, work } = held()
    const results = inParallel([1, 2, 3], 3, work)
    await settle()
    for (const item of [3, 1, 2]) ends.get(item)?.resolve(`result ${item}`)
    expect(await results).toEqual(['result 1', 'result 2', 'result 3'])
  })

  it('starts no more than the limit, and the next as soon as one ends', async () => {
    const { started, ends, work } = held()
    const results = inParallel([1, 2, 3, 4], 2, work)
    await settle()
    expect(started).toEqual([1, 2])
    ends.get(2)?.resolve('')
    await settle()
    expect(started).toEqual([1, 2, 3])
    ends.get(1)?.resolve('')
    await settle()
    expect(started).toEqual([1, 2, 3, 4])
    for (const item of [3, 4]) ends.get(item)?.resolve('')
    expect(await results).toHaveLength(4)
  })

  it('ends with the first failure and starts nothing after it', async () => {
    const { started, ends, work } = held()
    const results = inParallel([1, 2, 3, 4], 2, work)
    const failed = expect(results).rejects.toThrow('no room')
    await settle()
    ends.get(2)?.reject(new Error('no room'))
    await failed
    ends.get(1)?.resolve('')
    await settle()
    expect(started).toEqual([1, 2])
  })

  it('has nothing to do for no items', async () => {
    expect(await inParallel([], 8, () => Promise.reject(new Error('called')))).toEqual([])
  })
})
