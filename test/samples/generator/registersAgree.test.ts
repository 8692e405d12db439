import { describe, expect, it } from 'vitest'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { madeCounty } from '../madeCounty.ts'

const { county, reception, trip, vehicleCost, expense, eventReport } = madeCounty({ seed: 11 })
const { unit, official, vehicle } = county.registers

const titleOf = new Map(unit.map(({ code, fullTitle }) => [code, fullTitle]))
const inPost = (code: string | undefined, unitCode: string, date: string) =>
  official.some(
    (post) =>
      post.code === code &&
      post.unit === unitCode &&
      post.from <= date &&
      (post.until === undefined || date <= post.until),
  )
const heldBy = (plate: string | undefined, date: string) =>
  vehicle.filter((row) => row.plate === plate && (row.validFrom ?? '') <= date && date <= (row.validUntil ?? '9999'))

describe('records against the registers', () => {
  it('names only units of the register, and pays from the own unit', () => {
    for (const { row } of [...reception, ...trip, ...vehicleCost, ...expense, ...eventReport])
      expect(titleOf.has(row.unitCode)).toBe(true)
    for (const { row } of reception) expect([undefined, row.unitCode]).toContain(row.payerUnit)
  })

  it('lets only officials in post on the day host, travel and report', () => {
    const strangers = [
      ...reception.filter(({ row }) => !inPost(row.host, row.unitCode, row.date)),
      ...trip.filter(({ row }) => !row.users!.every((code) => inPost(code, row.unitCode, dateOf(row.departAt)))),
      ...eventReport.filter(({ row }) => !inPost(row.officialCode, row.unitCode, row.eventDate)),
    ]
    expect(strangers).toEqual([])
  })

  it('drives and fuels a vehicle for the one unit that holds it on the day', () => {
    for (const { row } of trip)
      expect(heldBy(row.plate, dateOf(row.departAt)).map(({ unit: u }) => u)).toEqual([row.unitCode])
    for (const { row, planted } of vehicleCost) {
      const holders = heldBy(row.plate, dateOf(row.at)).map(({ unit: holder }) => holder)
      if (!planted.includes('VF-06') || holders.length > 0) expect(holders).toEqual([row.unitCode])
      expect(row.buyer).toBe(titleOf.get(row.unitCode))
    }
  })

  it('has vehicles that change hands and officials who change post within the period', () => {
    expect(vehicle.filter(({ validUntil }) => validUntil !== undefined).length).toBeGreaterThan(5)
    expect(official.filter(({ until }) => until !== undefined).length).toBeGreaterThan(30)
  })

  it('never travels for leave, family or tourism', () => {
    expect(reception.filter(({ row }) => /休假|探亲|旅游/.test(row.purpose))).toEqual([])
  })

  it('gives every row a natural key of its own', () => {
    const vouchers = new Set(reception.map(({ row }) => `${row.unitCode} ${row.voucherNo} ${row.item}`))
    expect(vouchers.size).toBe(reception.length)
    expect(new Set(trip.map(({ row }) => `${row.plate} ${row.departAt}`)).size).toBe(trip.length)
    expect(new Set(vehicleCost.map(({ row }) => `${row.unitCode} ${row.voucherNo}`)).size).toBe(vehicleCost.length)
    expect(new Set(expense.map(({ row }) => `${row.unitCode} ${row.voucherNo} ${row.summary}`)).size).toBe(
      expense.length,
    )
    const events = eventReport.map(({ row }) => `${row.officialCode} ${row.eventKind} ${row.eventDate}`)
    expect(new Set(events).size).toBe(eventReport.length)
  })
})
