import { judgeRecords } from '../../../../functions/check/core/judgeRecords.ts'
import { gatherPages } from '../../../../functions/settle/core/gatherGroups.ts'
import type { Contribution } from '../../../../functions/settle/core/pageStore.ts'
import type { SettleMeans } from '../../../../functions/settle/core/settleGroup.ts'
import { settleGroup } from '../../../../functions/settle/core/settleGroup.ts'
import type { Catalogue } from '../../../../rules/kit/catalogueShape.ts'
import { unitMonth } from '../../../../rules/pages/families.ts'
import type { RecordRow } from '../../../../schemas/records/kinds.ts'
import { recordReaders } from '../../../../schemas/records/readers.ts'
import { environmentOf } from '../../../support/environment.ts'
import { type Cells, cellsOf, receptionCells } from '../../../support/rows.ts'
import { companionsRule, letterAgain } from '../../../support/toyRules.ts'
import type { MemoryPageStore } from './memoryPageStore.ts'

/** One rule on single bills (more than three companions) and one on letters used again within four weeks. */
export const toyCatalogue: Catalogue = {
  recordRules: {
    reception: [companionsRule],
    trip: [],
    vehicleCost: [],
    expense: [],
    eventReport: [],
    personalFiling: [],
    gift: [],
  },
  windowRules: [letterAgain],
  registerRules: { unit: [], official: [], vehicle: [], budget: [] },
}
export const environment = environmentOf({ unit: [] })

export function reception(cells: Cells): RecordRow<'reception'> {
  const read = recordReaders.reception()(
    cellsOf({ ...receptionCells, letterPeople: '5', companions: '1', date: '2016-03-04', ...cells }),
  )
  if (!read.ok) throw new Error(read.faults.map(({ field }) => field).join())
  return read.row
}

/** What a batch of receptions brings to the pages of its unit. Equal cells have equal content, in whatever batch. */
export function contributionsOf(batch: string, rows: readonly Cells[]): readonly Contribution[] {
  const work = judgeRecords('reception', toyCatalogue, environment)
  for (const [index, cells] of rows.entries()) {
    work.add(reception(cells), { batch, sheet: '一', row: index + 2, content: JSON.stringify(cells) })
  }
  return gatherPages(work.pages.byPartition(1).get(0) ?? [])
    .filter(({ family }) => family === 'unitMonth')
    .flatMap(({ periods }) => [...periods].map(([period, blocks]) => ({ batch, period, blocks })))
}

let minutes = 0
/** Each call a minute later than the one before. */
const now = (): string => new Date(Date.UTC(2025, 0, 1, 0, ++minutes)).toISOString()

export const meansOf = (store: MemoryPageStore, changes: Partial<SettleMeans> = {}): SettleMeans => ({
  store,
  rules: [letterAgain],
  environment,
  idOf: (identity) => identity,
  now,
  ...changes,
})

/** Contributes a batch's receptions and settles the pages they touch. */
export async function settle(store: MemoryPageStore, batch: string, rows: readonly Cells[]) {
  const contributions = contributionsOf(batch, rows)
  await store.contribute(contributions)
  return settleTouched(store, batch, contributions)
}

export const settleTouched = (store: MemoryPageStore, batch: string, contributions: readonly Contribution[]) =>
  settleGroup(
    { family: unitMonth, group: 'U001', touched: new Set(contributions.map(({ period }) => period)), batch },
    meansOf(store),
  )

/** What the findings say, whoever wrote them and when. */
export const said = ({ kept }: MemoryPageStore) =>
  [...kept.values()]
    .map(({ id, state, rule, period, evidence, sources }) => ({
      id,
      state,
      rule,
      period,
      evidence,
      sources: sources.map(({ batch, row }) => `${batch} ${row}`),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
