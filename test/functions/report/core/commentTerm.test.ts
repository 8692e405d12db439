import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentBlocks } from '../../../../functions/report/core/parts/commentBlocks.ts'
import { type Entered, commentTerm } from '../../../../functions/report/core/parts/commentTerm.ts'
import { addDays } from '../../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'

const day = (text: string) => isoDate(text)
const sent = (on: string, party: Entered['party'] = 'official'): Entered => ({
  step: 'sent',
  party,
  on: day(on),
  text: '',
})
const comment = (on: string, party: Entered['party'] = 'official'): Entered => ({
  step: 'comment',
  party,
  on: day(on),
  text: '金额应扣除退款',
})

describe('the ten days for comments', () => {
  it.each([
    ['2025-12-01', 'waiting'],
    ['2025-12-11', 'waiting'],
    ['2025-12-12', 'silent'],
  ] as const)('on %s of a draft delivered on 1 December: %s', (on, state) => {
    expect(commentTerm([sent('2025-12-01')], 'official', day(on))).toEqual({
      state,
      sentOn: '2025-12-01',
      until: '2025-12-11',
    })
  })

  it.each([
    ['2025-12-11', 'commented'],
    ['2025-12-12', 'late'],
  ] as const)('a comment of %s is %s', (on, state) => {
    expect(commentTerm([sent('2025-12-01'), comment(on)], 'official', day('2025-12-31')).state).toBe(state)
  })

  it('begin anew when the draft is delivered again, and run for each party by itself', () => {
    const entered = [sent('2025-12-01'), comment('2025-12-05'), sent('2025-12-20'), sent('2025-12-20', 'unit')]
    expect(commentTerm(entered, 'official', day('2025-12-21')).state).toBe('waiting')
    expect(commentTerm(entered, 'official', day('2025-12-10')).state).toBe('commented')
    expect(commentTerm(entered, 'unit', day('2025-12-31')).state).toBe('silent')
    expect(commentTerm(entered, 'unit', day('2025-12-10')).state).toBe('notSent')
  })

  it('are never over before the tenth day, whatever was entered in whatever order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (sentAfter, seenAfter) => {
        const sentOn = addDays(day('2025-11-01'), sentAfter)
        const seen = addDays(day('2025-11-01'), seenAfter)
        const { state } = commentTerm([sent(sentOn)], 'official', seen)
        if (seenAfter < sentAfter) expect(state).toBe('notSent')
        else expect(state).toBe(seenAfter - sentAfter > 10 ? 'silent' : 'waiting')
      }),
    )
  })
})

describe('the log in a departure audit', () => {
  it('is blank to be filled in while nothing was entered, and then a table of it', () => {
    expect(commentBlocks([], '2025-12-31').filter(({ kind }) => kind === 'blank')).toHaveLength(3)
    const blocks = commentBlocks([sent('2025-12-01'), comment('2025-12-05')], '2025-12-31')
    expect(blocks.filter(({ kind }) => kind === 'blank')).toEqual([])
    const text = JSON.stringify(blocks)
    for (const word of ['送达征求意见稿', '金额应扣除退款', '已提出意见', '尚未送达', '2025-12-11']) {
      expect(text).toContain(word)
    }
  })
})
