import { describe, expect, it } from 'vitest'
import { madeCounty } from '../madeCounty.ts'

const made = madeCounty({
  seed: 3,
  receptions: 10_000,
  trips: 10_000,
  vehicleCosts: 8_000,
  expenses: 6_000,
  eventReports: 1_000,
})

const byNote = (rows: readonly { planted: readonly string[] }[]) => {
  const counts: Record<string, number> = {}
  for (const { planted } of rows) for (const law of planted) counts[law] = (counts[law] ?? 0) + 1
  return counts
}
const broken = (rows: readonly { planted: readonly string[] }[]) =>
  rows.filter(({ planted }) => planted.length > 0).length

describe('the share planted', () => {
  it('makes exactly the rows asked for', () => {
    const lengths = [made.reception, made.trip, made.vehicleCost, made.expense, made.eventReport].map(
      (rows) => rows.length,
    )
    expect(lengths).toEqual([10_000, 10_000, 8_000, 6_000, 1_000])
  })

  it('is 3 % of receptions, each kind in its turn', () => {
    expect(Math.abs(broken(made.reception) - 300)).toBeLessThan(6)
    const counts = byNote(made.reception)
    for (const law of ['R01', 'R04', 'R08', 'R09', 'R10', 'R14', 'R16', 'RF-10'])
      expect(Math.abs(counts[law]! - 30)).toBeLessThan(4)
    expect(Math.abs(counts['RF-22']! - 60)).toBeLessThan(6)
  })

  it('is 2 % of every other kind', () => {
    expect(Math.abs(broken(made.trip) - 200)).toBeLessThan(6)
    expect(Math.abs(broken(made.vehicleCost) - 160)).toBeLessThan(10)
    expect(Math.abs(broken(made.expense) - 120)).toBeLessThan(6)
    expect(Math.abs(broken(made.eventReport) - 20)).toBeLessThan(4)
    expect(Object.keys(byNote(made.trip)).toSorted()).toEqual(['VF-10', 'VF-12', 'VF-13'])
    expect(Object.keys(byNote(made.vehicleCost)).toSorted()).toEqual(['VF-01', 'VF-02', 'VF-06'])
  })

  it('plants nothing when none is wanted', () => {
    const clean = madeCounty({ plantedReceptions: 0, plantedOthers: 0, receptions: 500, trips: 500 })
    expect(
      broken([
        ...clean.reception,
        ...clean.trip,
        ...clean.vehicleCost,
        ...clean.expense,
        ...clean.eventReport,
        ...clean.personalFiling,
        ...clean.gift,
      ]),
    ).toBe(0)
  })

  it('breaks no rule before it was in force', () => {
    const early = madeCounty({ from: '2012-01' as never, until: '2013-11' as never })
    expect(Object.keys(byNote(early.reception)).toSorted()).toEqual(['RF-10', 'RF-22'])
    expect(broken(early.eventReport)).toBe(0)
  })
})
