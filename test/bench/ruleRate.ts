import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { recordJudge } from '../../rules/kit/recordJudge.ts'
import { registerLookup } from '../../rules/kit/registers.ts'
import { makeCounty, receptions } from '../../samples/generator/county.ts'
import { countyOptions } from '../../samples/generator/options.ts'
import { seconds } from './median.ts'

const records = 100_000
const rounds = 5

/** The ten rules of the figure, by law row, whatever is added later. */
const tenRows = new Set(['R01', 'R03', 'R04', 'R09', 'R10', 'R14', 'R15', 'R16', 'RF-10', 'RF-13'])

/** Reception records judged a second, one core: by ten rules and by all. */
export async function ruleRates(): Promise<{ ten: number; all: number; rules: number }> {
  const options = countyOptions({ receptions: records })
  const county = makeCounty(options)
  const rows = [...receptions(county, options)].map(({ row }) => row)
  const environment = { registers: registerLookup(county.registers), calendar: chineseCalendar() }
  const all = catalogue.recordRules.reception
  const ten = all.filter(({ row }, index) => tenRows.has(row) && all.findIndex((rule) => rule.row === row) === index)
  if (ten.length !== tenRows.size) throw new Error('a rule of the figure is gone')
  const rate = async (rules: typeof all): Promise<number> => {
    const { judge } = recordJudge('reception', rules, environment)
    const run = (): number => rows.reduce((sum, row) => sum + judge(row).length, 0)
    run()
    const taken = await seconds(() => {
      for (let round = 0; round < rounds; round++) run()
    })
    return (records * rounds) / taken
  }
  return { ten: await rate(ten), all: await rate(all), rules: all.length }
}
