import { describe, expect, it } from 'vitest'
import { uploadedCells } from '../../../../functions/api/core/uploadedCells.ts'

const values = { voucherNo: '凭1', item: 'workMeal', guestPaid: false, guests: 0, amount: 123_450, payMethod: 'cash' }

describe('the cells of a row', () => {
  it('are written as the sheet writes them: words, yes and no, nought, yuan', () => {
    expect(uploadedCells('reception', values, {})).toEqual({
      voucherNo: '凭1',
      item: '工作餐',
      guestPaid: '否',
      guests: '0',
      amount: '1234.50',
      payMethod: '现金',
    })
  })

  it('are the uploaded text where that was another', () => {
    expect(uploadedCells('reception', values, { amount: '1,234.5元' })).toMatchObject({ amount: '1,234.5元' })
  })

  it('leave out what was blank and what no field knows', () => {
    expect(uploadedCells('reception', { dishes: undefined, other: 'x' }, {})).toEqual({})
  })
})
