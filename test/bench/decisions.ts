import { dynamoAuditTrail } from '../../functions/shared/audit/dynamoAuditTrail.ts'
import { makeTable } from '../../functions/shared/clients.ts'
import { findingItem } from '../../functions/shared/findings/findingItem.ts'
import { findingStore } from '../../functions/shared/findings/findingStore.ts'
import { performAct } from '../../functions/shared/findings/life/performAct.ts'
import { tableFindings } from '../../functions/shared/findings/tableFindings.ts'
import { tableReviews } from '../../functions/shared/findings/tableReviews.ts'
import { Scope } from '../../functions/shared/people/scope.ts'
import { findingId, findingKey, groupHash } from '../../functions/shared/store/keys.ts'
import { writeItems } from '../../functions/shared/store/table.ts'
import { startEngines } from '../../infra/local/startEngines.ts'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { principalSchema } from '../../schemas/principal.ts'
import { findingOf } from '../support/findingOf.ts'

/**
 * One run in a process of its own: so many acts of 20 officers at the same moment, on a fifth as many findings of the
 * embedded table, each sent again until it is done. Prints one JSON line. `node test/bench/decisions.ts [acts]`
 */
const count = Number(process.argv[2] ?? 200)
const county = 'bench'
const engines = await startEngines()
Object.assign(process.env, engines.environment)
const table = makeTable(engines.tableName)
const ids = Array.from({ length: Math.ceil(count / 5) }, (_, index) =>
  findingId('unitMonth', groupHash('unitMonth', 'U001'), String(index).padStart(24, '0')),
)
await writeItems(
  table,
  ids.map((id) => findingItem(county, findingKey(county, id)!, findingOf({ id }), new Date())),
  (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
)

const source = tableFindings(table, county)
const audit = dynamoAuditTrail(table, county)
const nothing = { get: async () => undefined }
const means = {
  ...tableReviews(table, county, source.index, audit, nothing, nothing),
  findings: findingStore(source),
  now: () => new Date().toISOString(),
  calendar: chineseCalendar(),
}
let sentAgain = 0
async function decide(number: number): Promise<void> {
  const id = ids[number % ids.length]!
  const principal = principalSchema.parse({ subject: `officer${number % 20}`, roles: ['disciplineOfficer'] })
  const reader = { scope: Scope.of(principal, ['disciplineOfficer']), principal }
  const body = { act: 'comment', text: `第${number}次核对`, audience: 'internal' } as const
  for (;;) {
    const revision = (await source.get(id))?.revision ?? 1
    const done = await performAct({ reader, principal, id, revision, body }, means)
    if (!('refused' in done)) return
    if (done.refused !== 'LZ-0012') throw new Error(done.refused)
    sentAgain++
  }
}

const began = performance.now()
await Promise.all(Array.from({ length: count }, (_, number) => decide(number)))
const seconds = (performance.now() - began) / 1000

const texts: string[] = []
for (const id of ids) {
  const history = await source.history(id)
  texts.push(...history.flatMap((entry) => (entry.by === 'person' ? (entry.text ?? []) : [])))
}
const lost = count - new Set(texts).size
const doubled = texts.length - new Set(texts).size
const entries = (await audit.head()).sequence
if (lost !== 0 || doubled !== 0 || entries !== count) {
  throw new Error(`${lost} lost, ${doubled} doubled, ${entries} audit entries of ${count} acts`)
}
console.log(JSON.stringify({ acts: count, findings: ids.length, perSecond: Math.round(count / seconds), sentAgain }))
await engines.stop()
