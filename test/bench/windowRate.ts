import { judgeRecords } from '../../functions/check/core/judgeRecords.ts'
import { type PageGroup, gatherPages } from '../../functions/settle/core/gatherGroups.ts'
import { judgeContributions } from '../../functions/settle/core/judgeContributions.ts'
import { packBlocks, unpackBlocks } from '../../functions/shared/pages/contribution.ts'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { registerLookup } from '../../rules/kit/registers.ts'
import { pageFamilies } from '../../rules/pages/families.ts'
import { makeCounty, receptions } from '../../samples/generator/county.ts'
import { type CountyOptions, countyOptions } from '../../samples/generator/options.ts'
import { isoMonth } from '../../schemas/values/isoDate.ts'
import { seconds } from './median.ts'

const calendar = chineseCalendar()

/** The pages of a county's receptions as check leaves them, and what judging them needs. */
function pagesOf(wanted: Partial<CountyOptions>) {
  const options = countyOptions(wanted)
  const county = makeCounty(options)
  const environment = { registers: registerLookup(county.registers), calendar }
  const work = judgeRecords('reception', catalogue, environment)
  for (const [row, { row: record }] of [...receptions(county, options)].entries())
    work.add(record, { batch: 'b1', sheet: '', row, content: String(row) })
  return { groups: gatherPages(work.pages.byPartition(1).get(0) ?? []), environment }
}

function judge({ family: name, group, periods }: PageGroup, environment: ReturnType<typeof pagesOf>['environment']) {
  const family = pageFamilies[name]
  const rules = catalogue.windowRules.filter((rule) => rule.family === family)
  const contributions = [...periods].map(([period, blocks]) => ({ batch: 'b1', period, blocks }))
  return judgeContributions({ family, group, rules, environment }, contributions, () => true)
}

/** Reception records whose windows are judged a second, one core: every page family, identities of findings included. */
export async function windowRate(): Promise<number> {
  const records = 100_000
  const { groups, environment } = pagesOf({ receptions: records })
  const run = (): void => groups.forEach((group) => void judge(group, environment))
  run()
  return records / (await seconds(run))
}

/** Milliseconds to read and judge ten years of a unit's months anew when one more bill comes: the largest settlement there is. */
export async function tenYears(): Promise<{ readonly records: number; readonly milliseconds: number }> {
  const period = { from: isoMonth('2015-01'), until: isoMonth('2024-12') }
  const { groups, environment } = pagesOf({ ...period, receptions: 180_000, units: 3 })
  const rowsIn = ({ periods }: PageGroup): number =>
    [...periods.values()].flat().reduce((sum, { rows }) => sum + rows.length, 0)
  const largest = groups
    .filter(({ family }) => family === 'unitMonth')
    .reduce((one, other) => (rowsIn(one) < rowsIn(other) ? other : one))
  const packed = [...largest.periods].map(([month, blocks]) => [month, packBlocks(blocks)] as const)
  const taken = await seconds(() => {
    const periods = new Map(packed.map(([month, parts]) => [month, parts.flatMap(unpackBlocks)]))
    judge({ ...largest, periods }, environment)
  })
  return { records: rowsIn(largest), milliseconds: taken * 1000 }
}
