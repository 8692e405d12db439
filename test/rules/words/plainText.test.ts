import { describe, expect, it } from 'vitest'
import { highEndDrinks } from '../../../rules/words/alcohol.ts'
import { cigarettes } from '../../../rules/words/cigarettes.ts'
import { bannedDishes } from '../../../rules/words/luxuryDishes.ts'
import { closedUp, plainText } from '../../../rules/words/plainText.ts'
import { sameCharacters, severalInOne } from '../../../rules/words/sameCharacters.ts'

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
})

describe('the look that clears texts', () => {
  it('does not clear a word in old characters or one that is padded', () => {
    expect(bannedDishes.find('家常菜、魚 翅')).toBe('鱼翅')
    expect(cigarettes.find('菸2條')).toBe('烟')
  })
  it.each(['Ⓧo', 'ＸＯ', '𝐗O', 'x\u{1d40e}', '茅\u00a0台', '茅\u2002台'])('does not clear %s', (text) => {
    expect(highEndDrinks.find(text)).toBeDefined()
  })
  it('does not clear a radical that stands for its character, as copied from some documents', () => {
    expect(bannedDishes.find('\u2fc2翅羹')).toBe('鱼翅')
  })
})

describe('characters that are the same to the lists', () => {
  it('are all that become one, whatever its case', () => {
    expect(sameCharacters('K')).toEqual(
      expect.arrayContaining(['k', 'K', 'ｋ', 'Ｋ', '\u212a'].map((one) => one.charCodeAt(0))),
    )
    expect(sameCharacters('烟')).toEqual(expect.arrayContaining(['烟', '煙', '菸'].map((one) => one.charCodeAt(0))))
    expect(sameCharacters('酒')).toEqual(['酒'.charCodeAt(0)])
  })
  it('leave out none that becomes Chinese or plain', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const plain = plainText(String.fromCharCode(code)).toLowerCase()
      if (plain.charCodeAt(0) === code || !/^[\x20-\x7e\u4e00-\u9fff]+$/u.test(plain)) continue
      if (plain.length > 1) expect([code, severalInOne.includes(code)]).toEqual([code, true])
      else expect(sameCharacters(plain)).toContain(code)
    }
  })
})
