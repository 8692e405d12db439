import { describe, expect, it } from 'vitest'
import { identifier, invoiceNumber } from '../../../schemas/field/words.ts'
import { outcome } from '../../support/readField.ts'

const invoice = invoiceNumber({ zh: '发票号码', en: 'Invoice no.' })
const voucher = identifier({ zh: '凭证号', en: 'Voucher no.' })

describe('an invoice number', () => {
  it.each([
    ['12345678', '12345678'],
    ['１２３４５６７８', '12345678'],
    ["'00012345", '00012345'],
    ['1234 5678', '12345678'],
    ['No.12345678', '12345678'],
    ['№ 12345678', '12345678'],
    ['发票号码：12345678', '12345678'],
    ['号码12345678', '12345678'],
    ['012001900111-12345678', '012001900111-12345678'],
    ['25372000000012345678', '25372000000012345678'],
  ])('%s is read as %s', (cell, number) => {
    expect(outcome(invoice.read(cell))).toBe(number)
    expect(outcome(invoice.read(number))).toBe(number)
  })

  it.each(['12345678、12345679', '见附件', 'No.', '发票', 'A1234567'])('%s is kept as it is', (cell) => {
    expect(outcome(invoice.read(cell))).toBe(cell)
  })

  it('whose digits were lost is refused behind a sign of text too', () => {
    expect(outcome(invoice.read("'2.4442E+19"))).toBe('NUMBER_DAMAGED')
  })
})

describe('another number', () => {
  it.each([
    ["'记-0007", '记-0007'],
    ['’A 1', 'A 1'],
    ["'", "'"],
    ['No.5', 'No.5'],
  ])('%s is read as %s', (cell, number) => {
    expect(outcome(voucher.read(cell))).toBe(number)
  })
})
