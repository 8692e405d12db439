import { describe, expect, it } from 'vitest'
import { recordKinds } from '../../../schemas/records/kinds.ts'
import { registerKinds } from '../../../schemas/registers/kinds.ts'
import { outcome } from '../../support/readField.ts'

const { vehicle, budget } = registerKinds
const { reception, vehicleCost, eventReport, gift } = recordKinds

describe('a choice as clerks spell it', () => {
  it.each([
    ['现金支付', reception.fields.payMethod, 'cash'],
    ['转账', reception.fields.payMethod, 'bankTransfer'],
    ['住宿费', reception.fields.item, 'lodging'],
    ['中餐', reception.fields.mealKind, 'lunch'],
    ['处级', reception.fields.guestRank, 'county'],
    ['加油费', vehicleCost.fields.costKind, 'fuel'],
    ['过路过桥费', vehicleCost.fields.costKind, 'toll'],
    ['婚礼', eventReport.fields.eventKind, 'wedding'],
    ['现金', gift.fields.giftKind, 'cash'],
    ['执法执勤用车', vehicle.fields.category, 'lawEnforcement'],
    ['租用', vehicle.fields.source, 'leased'],
    ['公务用车运行维护费', budget.fields.line, 'vehicleRunning'],
    ['因公出国（境）费', budget.fields.line, 'abroad'],
  ] as const)('%s is read', (cell, field, name) => {
    expect(outcome(field.read(cell))).toBe(name)
  })

  it.each([
    ['微信', reception.fields.payMethod],
    ['宴请', reception.fields.item],
    ['油品', vehicleCost.fields.costKind],
    ['升学', eventReport.fields.eventKind],
    ['购物卡', gift.fields.giftKind],
  ] as const)('%s says another thing than any choice, and the clerk is asked', (cell, field) => {
    expect(outcome(field.read(cell))).toBe('NOT_A_CHOICE')
  })
})
