import { describe, expect, it } from 'vitest'
import { energy, energyOfProduct, energyOfVehicle, isNotFuel } from '../../../rules/vehicle/words/energy.ts'

const { petrol, diesel, gas, electricity } = energy

describe('a product on a bill', () => {
  it.each([
    ['92号汽油', petrol],
    ['92#', petrol],
    ['95', petrol],
    ['V-Power 98', petrol],
    ['乙醇汽油E92', petrol],
    ['0号柴油', diesel],
    ['0#', diesel],
    ['-10号', diesel],
    ['负20号车用柴油', diesel],
    ['－35＃', diesel],
    ['CNG', gas],
    ['液化石油气', gas],
    ['充电', electricity],
    ['92号汽油、0号柴油', petrol | diesel],
    ['92号汽油、玻璃水', petrol],
    ['汽油机油', 0],
    ['柴油添加剂', 0],
    ['柴油机尾气处理液', 0],
    ['车用尿素', 0],
    ['加油', 0],
    ['90元', 0],
    ['92.5', 0],
    ['192号', 0],
    ['10号机油', 0],
    ['', 0],
  ])('%s', (product, bits) => expect(energyOfProduct(product)).toBe(bits))

  it.each([
    ['车用尿素', true],
    ['机油', true],
    ['汽油清洗剂', true],
    ['92号汽油、玻璃水', false],
    ['92号汽油', false],
    ['加油', false],
  ])('%s is no fuel: %s', (product, expected) => expect(isNotFuel(product)).toBe(expected))
})

describe('a car of the register', () => {
  it.each([
    ['汽油', petrol],
    ['柴油', diesel],
    ['纯电动', electricity],
    ['电', electricity],
    ['油电混合', petrol | diesel | electricity],
    ['汽油/电混合动力', petrol | electricity],
    ['插电式混合动力', petrol | diesel | electricity],
    ['增程式', petrol | diesel | electricity],
    ['天然气', gas],
    ['双燃料', petrol | gas],
    ['汽油/天然气双燃料', petrol | gas],
    ['未知', 0],
  ])('%s', (words, bits) => expect(energyOfVehicle(words)).toBe(bits))
})
