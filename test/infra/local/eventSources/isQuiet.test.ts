import { describe, expect, it } from 'vitest'
import { isQuiet } from '../../../../infra/local/eventSources/isQuiet.ts'

const passage = (idle: boolean | (() => boolean), activity: () => number = () => 0) => ({
  idle: async () => (typeof idle === 'boolean' ? idle : idle()),
  activity,
})

describe('whether nothing waits or runs', () => {
  it.each([
    [[], true],
    [[true], true],
    [[true, true], true],
    [[true, false], false],
    [[false, true], false],
  ])('of passages idle %j is %s', async (idle, quiet) => {
    expect(await isQuiet(idle.map((each) => passage(each)))).toBe(quiet)
  })

  it('is not so when a message moved from one passage to another between the two looks', async () => {
    let moves = 0
    const second = passage(true, () => moves)
    // By the time the first is looked at, its message has gone on to the second, which was looked at before.
    const first = passage(() => {
      moves += 1
      return true
    })
    expect(await isQuiet([second, first])).toBe(false)
    expect(moves).toBe(1)
  })
})
