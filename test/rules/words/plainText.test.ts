import { describe, expect, it } from 'vitest'
import { cigarettes } from '../../../rules/words/cigarettes.ts'
import { bannedDishes } from '../../../rules/words/luxuryDishes.ts'
import { closedUp, plainText, traditionalFormsOf } from '../../../rules/words/plainText.ts'

describe('a text as the word lists read it', () => {
  it.each([
    ['魚翅羹', '鱼翅羹'],
    ['ＫＴＶ', 'KTV'],
    ['茅 台2瓶', '茅台2瓶'],
    ['茅　台', '茅台'],
    ['鱼 翅 羹', '鱼翅羹'],
  ])('%s is %s', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })
  it.each(['清蒸鱼 翅根', '红烧鱼 翅', '家常菜 白酒2瓶', '', ' '])('leaves "%s" apart', (text) => {
    expect(closedUp(text)).toBe(text)
  })
  it('knows both old characters of one word', () => {
    expect(traditionalFormsOf('烟').toSorted()).toEqual(['煙', '菸'].toSorted())
    expect(traditionalFormsOf('酒')).toEqual([])
  })
})

describe('the look that clears texts', () => {
  it('does not clear a word in old characters or one that is padded', () => {
    expect(bannedDishes.find('家常菜、魚 翅')).toBe('鱼翅')
    expect(cigarettes.find('菸2條')).toBe('烟')
  })
})
