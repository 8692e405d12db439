import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../rules/catalogue.ts'
import { factLayouts } from '../../../rules/kit/factLayout.ts'
import { unitMonth, vehicleMonth } from '../../../rules/pages/families.ts'
import { recordKindNames, recordKinds } from '../../../schemas/records/kinds.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import { cellsOf, receptionCells } from '../../support/rows.ts'
import { letterAgain, letterAgainIn } from '../../support/toyRules.ts'

const reception = recordReaders.reception()(cellsOf(receptionCells))
if (!reception.ok) throw new Error('not read')

describe('what is kept of a record', () => {
  it('is what the rules of a family read and whom the record concerns, each field once and sorted', () => {
    const alsoPlace = { ...letterAgain, reads: { reception: ['vendor', 'amount'] } as const }
    const layouts = factLayouts('reception', [letterAgain, alsoPlace])
    expect(layouts.map(({ family, columns }) => [family.name, columns])).toEqual([
      ['unitMonth', ['amount', 'host', 'letterNo', 'vendor']],
    ])
    expect(layouts[0]?.values(reception.row)).toEqual([45_000, undefined, undefined, undefined])
    expect(layouts[0]?.place(reception.row)).toEqual({ group: 'U001', period: '2025-03' })
  })

  it('does not depend on the order of the rules', () => {
    const columns = (rules: typeof catalogue.windowRules) =>
      factLayouts('reception', rules)
        .map((layout) => [layout.family.name, layout.columns])
        .toSorted()
    expect(columns(catalogue.windowRules.toReversed())).toEqual(columns(catalogue.windowRules))
  })

  it('is nothing for a kind that no rule reads', () => {
    expect(factLayouts('trip', [letterAgain])).toEqual([])
    expect(factLayouts('reception', [])).toEqual([])
  })

  it('cannot be laid out in a family where the kind has no place', () => {
    expect(() => factLayouts('reception', [letterAgainIn(vehicleMonth)])).toThrow(
      'vehicleMonth has no place for reception, yet a rule reads it there',
    )
    expect(factLayouts('reception', [letterAgainIn(unitMonth)])).toHaveLength(1)
  })
})

describe('the rules there are', () => {
  it.each(recordKindNames)('read only fields that a %s has, and in families that have a place for it', (kind) => {
    const fields = Object.keys(recordKinds[kind].fields)
    for (const { columns } of factLayouts(kind, catalogue.windowRules)) {
      expect(columns.length).toBeGreaterThan(0)
      expect(columns.filter((name) => !fields.includes(name))).toEqual([])
    }
  })
})
