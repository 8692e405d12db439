import { describe, expect, it } from 'vitest'
import {
  identifier,
  officialCode,
  officialCodes,
  plate,
  readPlate,
  text,
  unitCode,
} from '../../../schemas/field/words.ts'
import { outcome } from '../../support/readField.ts'

const voucher = identifier({ zh: '凭证号', en: 'Voucher no.' })
const unit = unitCode({ zh: '单位代码', en: 'Unit code' })
const official = officialCode({ zh: '人员编号', en: 'Official code' })
const users = officialCodes({ zh: '用车人', en: 'Users' })
const summary = text({ zh: '摘要', en: 'Summary' })

describe('free text', () => {
  it('is kept as written apart from outer white space', () => {
    expect(summary.read('　接待（调研）　Ａ ')).toBe('接待（调研）　Ａ')
    expect(summary.read('2.4442E+19')).toBe('2.4442E+19')
  })
})

describe('an identifier', () => {
  it.each([
    ['记-0012', '记-0012'],
    ['００１２', '0012'],
    ['24442000000012345678', '24442000000012345678'],
    ['E123', 'E123'],
    ['12E', '12E'],
    ['A1E5', 'A1E5'],
    ['2.4442', '2.4442'],
  ])('reads %j as %j', (cell, expected) => {
    for (const field of [voucher, unit, official]) expect(outcome(field.read(cell))).toBe(expected)
  })

  it.each(['2.4442E+19', '2.4442e+19', '2E+19', '2.4442E19', '２.4442Ｅ＋19'])(
    'refuses %j: its digits are lost',
    (cell) => {
      for (const field of [voucher, unit, official]) expect(outcome(field.read(cell))).toBe('NUMBER_DAMAGED')
    },
  )

  it('is marked as such, so that cells turned into numbers are found', () => {
    expect([voucher, unit, official].map((field) => field.identifier)).toEqual([true, true, true])
    expect([summary, users].map((field) => field.identifier)).toEqual([false, false])
  })

  it('holds text, and a code is never empty', () => {
    expect([voucher.is('1'), voucher.is(1)]).toEqual([true, false])
    expect([unit.is('U1'), unit.is(''), official.is('')]).toEqual([true, false, false])
    expect(unit.schema.safeParse('').success).toBe(false)
  })
})

describe('a plate', () => {
  it.each([
    '鲁A12345',
    '鲁A·12345',
    '鲁A•12345',
    '鲁A・12345',
    '鲁A．12345',
    '鲁A.12345',
    '鲁A-12345',
    '鲁A 12345',
    '鲁 A 1 2345',
    '鲁a12345',
    '鲁Ａ１２３４５',
    '　鲁A12345 ',
  ])('reads %j as one and the same', (cell) => {
    expect(readPlate(cell)).toBe('鲁A12345')
  })

  it('tells plates of one character apart', () => {
    expect(readPlate('鲁AD12345')).not.toBe(readPlate('鲁A12345'))
  })

  it('is not made of dots alone', () => {
    for (const cell of ['·', ' - ', '']) expect(outcome(readPlate(cell))).toBe('NOT_A_PLATE')
  })

  it('is shown as a cell that reads as the same plate', () => {
    const field = plate({ zh: '车牌号', en: 'Plate' })
    const value = readPlate('鲁ad·12345')
    if (!field.is(value)) throw new Error('not a plate')
    expect(field.show(value)).toBe('鲁AD12345')
    expect(field.read(field.show(value))).toBe(value)
  })
})

describe('several codes in one cell', () => {
  it.each(['A1、B2、C3', 'A1,B2,C3', 'A1；B2;C3', 'A1，B2 C3', ' A1、、B2 、C3、', 'Ａ１、B2\nC3'])(
    'splits %j',
    (cell) => {
      expect(users.read(cell)).toEqual(['A1', 'B2', 'C3'])
    },
  )

  it('is shown as a cell that reads as the same codes', () => {
    const codes = users.read('A1;B2')
    if (!users.is(codes)) throw new Error('not codes')
    expect(users.show(codes)).toBe('A1、B2')
    expect(users.read(users.show(codes))).toEqual(codes)
    expect([users.is(['A1', '']), users.is('A1')]).toEqual([false, false])
  })
})
