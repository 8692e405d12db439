import { describe, expect, it } from 'vitest'
import { keepLast } from '../../../functions/shared/keepLast.ts'

function counted() {
  const loads: unknown[] = []
  const load = keepLast(async (key: Readonly<Record<string, string>>) => {
    loads.push(key)
    return { key }
  })
  return { loads, load }
}

describe('keepLast', () => {
  it('loads once for equal keys, also for those asking at the same time', async () => {
    const { loads, load } = counted()
    const [first, second] = await Promise.all([load({ unit: 'v1' }), load({ unit: 'v1' })])
    expect(second).toBe(first)
    expect(await load({ unit: 'v1' })).toBe(first)
    expect(loads).toHaveLength(1)
  })

  it('keeps only the last key', async () => {
    const { loads, load } = counted()
    expect(await load({ unit: 'v1' })).toEqual({ key: { unit: 'v1' } })
    expect(await load({ unit: 'v2' })).toEqual({ key: { unit: 'v2' } })
    await load({ unit: 'v1' })
    expect(loads).toEqual([{ unit: 'v1' }, { unit: 'v2' }, { unit: 'v1' }])
  })

  it('does not keep a failure', async () => {
    let tries = 0
    const load = keepLast(async (_key: string) => {
      tries++
      if (tries === 1) throw new Error('not now')
      return tries
    })
    await expect(load('a')).rejects.toThrow('not now')
    expect(await load('a')).toBe(2)
    expect(await load('a')).toBe(2)
  })

  it('does not let a failure that comes late push out what was loaded since', async () => {
    let fail = (_error: Error): void => undefined
    let loads = 0
    const load = keepLast((key: string) => {
      loads++
      return key === 'slow' ? new Promise<string>((_resolve, reject) => (fail = reject)) : Promise.resolve(key)
    })
    const slow = load('slow')
    await load('fast')
    fail(new Error('too late'))
    await expect(slow).rejects.toThrow('too late')
    expect(await load('fast')).toBe('fast')
    expect(loads).toBe(2)
  })
})
