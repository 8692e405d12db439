import { makeTable } from '../../functions/shared/clients.ts'
import { findingItem } from '../../functions/shared/findings/findingItem.ts'
import { findingStore } from '../../functions/shared/findings/findingStore.ts'
import { tableFindings } from '../../functions/shared/findings/tableFindings.ts'
import { inParallel } from '../../functions/shared/inParallel.ts'
import { Scope } from '../../functions/shared/people/scope.ts'
import { findingId, findingKey, groupHash } from '../../functions/shared/store/keys.ts'
import { writeItems } from '../../functions/shared/store/table.ts'
import { startEngines } from '../../infra/local/startEngines.ts'
import { principalSchema } from '../../schemas/principal.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'
import { findingOf } from '../support/findingOf.ts'

/**
 * One run in a process of its own: the officers' list over 100,000 findings of the embedded table. Prints one JSON line.
 * `node test/bench/findingList.ts [findings]`
 */
const count = Number(process.argv[2] ?? 100_000)
const county = 'bench'
const engines = await startEngines()
Object.assign(process.env, engines.environment)
const table = makeTable(engines.tableName)
const states = ['open', 'underReview', 'confirmed', 'dismissed'] as const
const pick = <Value>(list: readonly Value[], index: number): Value => list[index % list.length]!
const two = (number: number): string => String(number).padStart(2, '0')

const findings = Array.from({ length: count }, (_, index) => {
  const unit = `U${String(index % 120).padStart(3, '0')}`
  return {
    ...findingOf({
      id: findingId('unitMonth', groupHash('unitMonth', unit), index.toString(16).padStart(24, '0')),
      unit,
      on: `20${two(20 + (index % 6))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
      rule: `reception.rule-${index % 40}`,
      grade: pick(['breach', 'missingEvidence', 'lead'] as const, index),
      severity: pick(['high', 'medium', 'low'] as const, index >> 2),
      excess: (index * 7919) % 1_000_000,
      zh: `来宾10人，陪餐${4 + (index % 9)}人，上限3人，超出${(index * 7919) % 1000}元`,
      key: `${unit}|记-${index}`,
      subjects: { officials: [`P${index % 900}`], vendor: `某酒店${index % 400}`, invoice: String(30_000_000 + index) },
      sources: [{ batch: `b${index % 500}`, sheet: '一', row: index, kind: 'reception' }],
    }),
    state: pick(states, index >> 1),
  }
})
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
/** Most findings of a county were written long before somebody looks. */
const longAgo = new Date(Date.now() - 3_600_000)
for (let start = 0; start < count; start += 10_000) {
  const items = findings
    .slice(start, start + 10_000)
    .map((finding) => findingItem(county, findingKey(county, finding.id)!, finding, longAgo))
  const quarters = [0, 1, 2, 3].map((quarter) => items.filter((_, index) => index % 4 === quarter))
  await inParallel(quarters, 4, (some) => writeItems(table, some, pause))
}
const fresh = findings.slice(0, 1000)
findings.length = 0

globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const source = tableFindings(table, county)
const store = findingStore(source)
const principal = principalSchema.parse({ subject: 'officer1', roles: ['disciplineOfficer'], official: 'P5' })
const reader = { scope: Scope.of(principal, ['disciplineOfficer']), principal }
// After the findings' due date, so that some are overdue.
const today = isoDate('2025-05-20')
const list = (filter = {}, by: 'date' | 'due' | 'amount' | 'severity' = 'date', descending = false) =>
  store.list(reader, { filter, order: { by, descending }, limit: 50, today })

const began = performance.now()
await list()
const coldMilliseconds = performance.now() - began
globalThis.gc?.()
const megabytes = (process.memoryUsage().heapUsed - before) / 1_048_576

const questions = [
  () => list(),
  () => list({ states: ['open', 'underReview'] }, 'due'),
  () => list({ units: ['U007'] }, 'amount', true),
  () => list({ text: '某酒店17 陪餐' }, 'date', true),
  () => list({ grades: ['breach'], severities: ['high'], amountFrom: 500_000 }, 'amount', true),
  () => list({ official: 'P77' }),
  () => list({ overdue: true, states: ['open'] }, 'severity'),
] as const
/** Times of 200 questions, in milliseconds, shortest first. */
async function askAll(): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < 200; round++) {
    const ask = pick(questions, round)
    const start = performance.now()
    const { findings: page, counts } = await ask()
    times.push(performance.now() - start)
    if (page.length === 0 || counts.total === 0) throw new Error(`question ${round % questions.length} found nothing`)
  }
  return times.toSorted((a, b) => a - b)
}
const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10
const times = await askAll()
// Right after a batch every look at what changed meets all its findings again, until half a minute is over.
const changed = fresh.map((finding) => ({ ...finding, revision: finding.revision + 1 }))
await writeItems(
  table,
  changed.map((finding) => findingItem(county, findingKey(county, finding.id)!, finding, new Date())),
  pause,
)
const timesAfterBatch = await askAll()
console.log(
  JSON.stringify({
    findings: count,
    coldMilliseconds: Math.round(coldMilliseconds),
    megabytes: Math.round(megabytes),
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    p99AfterBatch: at(timesAfterBatch, 0.99),
  }),
)
await engines.stop()
