import { makeTable } from '../../functions/shared/clients.ts'
import { findingStore } from '../../functions/shared/findings/findingStore.ts'
import { tableFindings } from '../../functions/shared/findings/tableFindings.ts'
import { Scope } from '../../functions/shared/people/scope.ts'
import { startEngines } from '../../infra/local/startEngines.ts'
import { principalSchema } from '../../schemas/principal.ts'
import { isoDate } from '../../schemas/values/isoDate.ts'
import { manyFindings, pick, writeFindings } from './manyFindings.ts'

/**
 * One run in a process of its own: the officers' list over 100,000 findings of the embedded table. Prints one JSON line.
 * `node test/bench/findingList.ts [findings]`
 */
const count = Number(process.argv[2] ?? 100_000)
const county = 'bench'
const engines = await startEngines()
Object.assign(process.env, engines.environment)
const table = makeTable(engines.tableName)
const findings = manyFindings(count)
/** Most findings of a county were written long before somebody looks. */
const longAgo = new Date(Date.now() - 3_600_000)
await writeFindings(table, county, findings, longAgo)
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
await writeFindings(table, county, changed, new Date())
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
