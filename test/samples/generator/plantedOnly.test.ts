import { describe, expect, it } from 'vitest'
import type { RecordRow } from '../../../schemas/records/kinds.ts'
import { checkEvents } from '../checks/events.ts'
import { checkCosts, checkTrips, overlappingTrips } from '../checks/fleet.ts'
import { type Found, differences } from '../checks/found.ts'
import { checkInvoices, checkReceptions } from '../checks/reception.ts'
import { madeCounty } from '../madeCounty.ts'

const counties = {
  'the committed sample': madeCounty(),
  'another seed, busy vehicles': madeCounty({
    seed: 5,
    units: 12,
    trips: 6_000,
    vehicleCosts: 5_000,
    eventReports: 400,
  }),
  'two months over the day alcohol ends': madeCounty({
    seed: 9,
    from: '2025-04' as never,
    until: '2025-05' as never,
    receptions: 4_000,
    plantedReceptions: 0.1,
    plantedOthers: 0.1,
  }),
}

/** Each invoice number once. */
const numbersOf = (rows: readonly { row: { invoiceNo: string | undefined } }[]) => [
  ...new Set(rows.flatMap(({ row }) => row.invoiceNo ?? [])),
]

describe.each(Object.entries(counties))('%s', (_name, made) => {
  it('breaks the reception rules only where that was planted', () => {
    expect(differences(made.reception, checkReceptions(made.reception, 6_000))).toEqual([])
  })

  it('breaks the trip rules only where that was planted', () => {
    expect(differences(made.trip, checkTrips(made.trip))).toEqual([])
    expect(overlappingTrips(made.trip)).toEqual([])
  })

  it('breaks the fuel rules only where that was planted', () => {
    expect(differences(made.vehicleCost, checkCosts(made.vehicleCost, made.county))).toEqual([])
  })

  it('repeats an expense invoice only where that was planted', () => {
    const found: Found<RecordRow<'expense'>> = new Map()
    checkInvoices(made.expense, found)
    expect(differences(made.expense, found)).toEqual([])
  })

  it('reports events late only where that was planted', () => {
    expect(differences(made.eventReport, checkEvents(made.eventReport))).toEqual([])
  })

  it('never shares an invoice between kinds', () => {
    const kinds = [made.reception, made.vehicleCost, made.expense].map(numbersOf)
    expect(new Set(kinds.flat()).size).toBe(kinds.reduce((sum, { length }) => sum + length, 0))
  })
})
