import { describe, expect, it } from 'vitest'
import { bottlePrice } from '../../../rules/words/bottlePrice.ts'

describe('the price of a bottle', () => {
  it.each([
    ['本地白酒2瓶（499.99元/瓶）', 49_999],
    ['白酒每瓶200元', 20_000],
    ['红酒 ５００／瓶', 50_000],
    ['单价:88元', 8800],
    ['白酒60元/瓶、红酒520元/支', 52_000],
  ])('of %s is %i fen', (text, fen) => {
    expect(bottlePrice(text)).toBe(fen)
  })
  it.each(['白酒2瓶', '白酒2瓶共400元', ''])('is not said in "%s"', (text) => {
    expect(bottlePrice(text)).toBeUndefined()
  })
})
