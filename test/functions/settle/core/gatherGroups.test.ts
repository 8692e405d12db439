import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatherGroups, gatherPages } from '../../../../functions/settle/core/gatherGroups.ts'
import type { PageBlock } from '../../../../functions/shared/pages/pageBlock.ts'
import { factRow, pageBlockOf, recordFlagOf } from '../../../support/pageBlockOf.ts'

const someBlocks = fc
  .array(
    fc.record({
      family: fc.constantFrom('unitMonth', 'vehicleMonth'),
      group: fc.constantFrom('U001', 'U002'),
      period: fc.constantFrom('2025-03', '2025-04'),
      kind: fc.constantFrom('reception', 'expense'),
      rows: fc.nat({ max: 2 }),
      flags: fc.nat({ max: 1 }),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ family, group, period, kind, rows, flags }, index) =>
      pageBlockOf({
        family,
        group,
        period,
        kind,
        columns: rows === 0 ? [] : ['amount', 'letterNo'],
        rows: Array.from({ length: rows }, (_unused, at) => factRow(100 * index + at, '2025-03-04', 'A')),
        flags: Array.from({ length: flags }, () => recordFlagOf(index)),
      }),
    ),
  )

const placeOf = ({ family, group, period, kind }: PageBlock) => `${family}|${group}|${period}|${kind}`
const contents = (blocks: readonly PageBlock[]) =>
  blocks
    .flatMap((block) => [
      ...block.rows.map(([, row]) => `${placeOf(block)} row ${row}`),
      ...block.flags.map(({ key }) => `${placeOf(block)} flag ${key}`),
    ])
    .toSorted()

const linesOf = (blocks: readonly PageBlock[]) => blocks.map((block) => JSON.stringify(block))
const told = (groups: ReturnType<typeof gatherGroups>) =>
  groups.map(({ family, group, periods }) => [`${family}|${group}`, [...periods.keys()]])

describe('the facts of many chunks', () => {
  it('are joined page by page and kind by kind: nothing is lost, doubled or moved', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const groups = gatherGroups(linesOf(blocks))
        const joined = groups.flatMap(({ periods }) => [...periods.values()].flat())
        expect(contents(joined)).toEqual(contents(blocks))
        const places = joined.map(placeOf)
        expect(new Set(places).size).toBe(places.length)
        for (const { family, group, periods } of groups) {
          for (const [period, own] of periods) {
            for (const block of own) expect(block).toMatchObject({ family, group, period })
          }
        }
      }),
    )
  })

  it('come in the same order, whichever chunk is read first', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const groups = told(gatherGroups(linesOf(blocks)))
        expect(groups).toEqual(told(gatherGroups(linesOf(blocks.toReversed()))))
        expect(groups.map(([name]) => name)).toEqual(groups.map(([name]) => name).toSorted())
      }),
    )
  })

  it('keep the columns of whichever chunk has rows: a chunk of flags alone has none', () => {
    const flagsOnly = pageBlockOf({ columns: [], flags: [recordFlagOf(1)] })
    const withRows = pageBlockOf({ rows: [factRow(2, '2025-03-04', 'A')] })
    for (const blocks of [
      [flagsOnly, withRows],
      [withRows, flagsOnly],
    ]) {
      const [page] = gatherGroups(linesOf(blocks)).flatMap(({ periods }) => [...periods.values()].flat())
      expect(page).toMatchObject({ columns: ['amount', 'letterNo'], rows: [{ 1: 2 }], flags: [{ key: 'k1' }] })
    }
  })

  it('may be none', () => {
    expect(gatherGroups([])).toEqual([])
    expect(gatherPages([])).toEqual([])
  })

  it.each(['{}', '[]', '{', JSON.stringify({ ...pageBlockOf(), family: 'other' })])(
    'are not read when they are damaged: %s',
    (line) => {
      expect(() => gatherGroups([line])).toThrow()
    },
  )
})
