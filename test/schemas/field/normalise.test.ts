import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfWidth, headerKey, trimCell } from '../../../schemas/field/normalise.ts'

const spaces = [' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u2009', '\u202f', '\u3000', '\u200b', '\ufeff']

describe('headerKey', () => {
  it.each([
    ['金额', '金额'],
    ['金额(元)', '金额'],
    ['金额（元）', '金额'],
    ['金额【元】', '金额'],
    ['金额[元]', '金额'],
    ['金额〔元〕', '金额'],
    ['金额{元}', '金额'],
    ['金额 （单位：元）', '金额'],
    ['金额（元）（含税）', '金额'],
    ['（必填）金额', '金额'],
    ['金 额', '金额'],
    ['金　额', '金额'],
    ['金\n额', '金额'],
    ['\ufeff金\u200b额', '金额'],
    ['* 金额', '金额'],
    ['金额＊', '金额'],
    ['UnitCode', 'unitcode'],
    ['Ｕｎｉｔ Ｃｏｄｅ', 'unitcode'],
    ['里程表读数(km)', '里程表读数'],
    ['（元）', ''],
    ['', ''],
  ])('compares %j as %j', (header, key) => {
    expect(headerKey(header)).toBe(key)
  })

  it('keeps different headers apart', () => {
    expect(headerKey('金额')).not.toBe(headerKey('报销金额'))
  })

  it('is the key of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('金', 'Ａ', 'b', ' ', '　', '1', '*') }), (header) => {
        expect(headerKey(headerKey(header))).toBe(headerKey(header))
      }),
    )
  })
})

describe('trimCell', () => {
  it.each(spaces)('removes %j outside and leaves it inside', (space) => {
    expect(trimCell(`${space}甲${space}乙${space}`)).toBe(`甲${space}乙`)
    expect(trimCell(`${space}甲`)).toBe('甲')
    expect(trimCell(`甲${space}`)).toBe('甲')
    expect(trimCell(space)).toBe('')
  })

  it('removes any mixture of them', () => {
    const mixture = fc.string({ unit: fc.constantFrom(...spaces) })
    fc.assert(fc.property(mixture, mixture, (before, after) => trimCell(`${before}甲 乙${after}`) === '甲 乙'))
  })

  it('leaves other text alone', () => {
    for (const text of ['', '甲', '（Ａ）', '-1', '…甲—']) expect(trimCell(text)).toBe(text)
  })
})

describe('halfWidth', () => {
  it.each([
    ['１２３', '123'],
    ['ＡＢ－１２', 'AB-12'],
    ['（元）', '(元)'],
    ['　１　', '1'],
    ['甲A1', '甲A1'],
  ])('makes %j %j', (cell, expected) => {
    expect(halfWidth(cell)).toBe(expected)
  })

  it('is NFKC for every character there is, also for those it takes a short way with', () => {
    const different: string[] = []
    for (let code = 0x21; code <= 0xffff; code++) {
      const character = String.fromCharCode(code)
      if (trimCell(halfWidth(character)) !== trimCell(character.normalize('NFKC'))) different.push(character)
    }
    expect(different).toEqual([])
  })
})
