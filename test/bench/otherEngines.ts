import { createRequire } from 'node:module'
import { Engine } from 'json-rules-engine'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { flag, pass } from '../../rules/kit/outcome.ts'
import { recordJudge } from '../../rules/kit/recordJudge.ts'
import { recordRule } from '../../rules/kit/recordRule.ts'
import { registerLookup } from '../../rules/kit/registers.ts'
import { makeCounty, receptions } from '../../samples/generator/county.ts'
import { countyOptions } from '../../samples/generator/options.ts'
import { seconds } from './median.ts'

type Operator = 'equal' | 'greaterThan'

/** Ten rules that every engine can say: a field of a reception against a constant. */
const ten = [
  ['cash', 'payMethod', 'equal', 'cash'],
  ['byOther', 'payMethod', 'equal', 'other'],
  ['lodging', 'item', 'equal', 'lodging'],
  ['transport', 'item', 'equal', 'transport'],
  ['manyCompanions', 'companions', 'greaterThan', 3],
  ['manyGuests', 'guests', 'greaterThan', 10],
  ['noGuests', 'guests', 'equal', 0],
  ['dear', 'amount', 'greaterThan', 100_000],
  ['veryDear', 'amount', 'greaterThan', 500_000],
  ['highRank', 'guestRank', 'equal', 'bureau'],
] as const satisfies readonly (readonly [string, string, Operator, string | number])[]

type Facts = Readonly<Record<(typeof ten)[number][1], unknown>>
const holds = (value: unknown, operator: Operator, constant: string | number): boolean =>
  operator === 'equal' ? value === constant : typeof value === 'number' && value > Number(constant)

const ours = () => {
  const rules = ten.map(([name, field, operator, constant]) =>
    recordRule({
      id: `bench.${name}`,
      version: 1,
      row: name,
      kind: 'reception',
      severity: 'low',
      title: { zh: name, en: name },
      purpose: { zh: name, en: name },
      inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'verified' }],
      reads: [],
      judge: (row) => (holds(row[field], operator, constant) ? flag({}) : pass),
      say: { zh: () => name, en: () => name },
    }),
  )
  return recordJudge('reception', rules, { registers: registerLookup({}), calendar: chineseCalendar() })
}

function jsonRules(): (facts: Facts) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [name, fact, operator, value] of ten) {
    engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type: name } })
  }
  return async (facts) => (await engine.run({ ...facts })).events.length
}

type Zen = { new (): { createDecision(content: object): { evaluate(facts: Facts): Promise<{ result: unknown[] }> } } }
/**
 * Of `@gorules/zen-engine` the native part alone: the package around it names parts for other platforms of which one has
 * no release, so that no lock file can hold it.
 * @throws where this machine has no native part
 */
const zenEngine = (): Zen => createRequire(import.meta.url)('@gorules/zen-engine-linux-x64-gnu').ZenEngine

function zen(): (facts: Facts) => Promise<number> {
  const fields = [...new Set(ten.map(([, field]) => field))]
  const table = {
    hitPolicy: 'collect',
    inputs: fields.map((field) => ({ id: field, name: field, field })),
    outputs: [{ id: 'flag', name: 'flag', field: 'flag' }],
    rules: ten.map(([name, field, operator, value]) => ({
      _id: name,
      ...Object.fromEntries(fields.map((each) => [each, ''])),
      [field]: `${operator === 'equal' ? '' : '> '}${JSON.stringify(value)}`,
      flag: JSON.stringify(name),
    })),
  }
  const position = { x: 0, y: 0 }
  const decision = new (zenEngine())().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position },
      { id: 'table', type: 'decisionTableNode', name: 'table', position, content: table },
      { id: 'out', type: 'outputNode', name: 'out', position },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  })
  return async (facts) => (await decision.evaluate(facts)).result.length
}

const inFlight = 2000

/** Adds up what an engine flags, many records at once where it takes them so. */
async function flagsOf(records: readonly Facts[], flags: (facts: Facts) => Promise<number>): Promise<number> {
  let sum = 0
  for (let start = 0; start < records.length; start += inFlight) {
    for (const count of await Promise.all(records.slice(start, start + inFlight).map(flags))) sum += count
  }
  return sum
}

export interface EngineRate {
  readonly name: string
  readonly perSecond: number
  readonly flags: number
}

/** Records a second by ten equal rules in each engine, on the same records. @throws when they do not flag the same */
export async function engineRates(count = 10_000): Promise<readonly EngineRate[]> {
  const options = countyOptions({ receptions: count })
  const rows = [...receptions(makeCounty(options), options)].map(({ row }) => row)
  const facts: readonly Facts[] = rows.map(({ payMethod, item, companions, guests, amount, guestRank }) => ({
    payMethod,
    item,
    companions,
    guests,
    amount,
    guestRank: guestRank ?? '',
  }))
  const rates: EngineRate[] = []
  const measure = async (name: string, rounds: number, work: () => number | Promise<number>): Promise<void> => {
    const flags = await work()
    const taken = await seconds(async () => {
      for (let round = 0; round < rounds; round++) await work()
    })
    rates.push({ name, perSecond: (rows.length * rounds) / taken, flags })
  }
  const { judge } = ours()
  // Too quick to be timed in one round.
  await measure('ours', 50, () =>
    rows.reduce((sum, row) => sum + judge(row).filter(({ outcome }) => outcome === 'flagged').length, 0),
  )
  const [byZen, byJson] = [zen(), jsonRules()]
  await measure('@gorules/zen-engine', 1, () => flagsOf(facts, byZen))
  await measure('json-rules-engine', 1, () => flagsOf(facts, byJson))
  if (new Set(rates.map(({ flags }) => flags)).size !== 1) throw new Error(`engines differ: ${JSON.stringify(rates)}`)
  return rates
}
