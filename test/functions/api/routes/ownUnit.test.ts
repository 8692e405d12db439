import { describe, expect, it } from 'vitest'
import { countyItself } from '../../../../schemas/values/ids.ts'
import { unitCodeSchema } from '../../../../schemas/batch.ts'
import type { Role } from '../../../../schemas/roles.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'

const own = unitCodeSchema.parse('U001')
const other = unitCodeSchema.parse('U002')
const reason = '报送有误'
const nil = { kind: 'reception', period: '2025-02' }
const file = { kind: 'reception', period: '2025-03', fileName: 'a.csv', sha256: 'ab'.repeat(32) }

const benchOf = (unit: typeof own, roles: readonly Role[]) =>
  apiBench({
    batches: [own, other, countyItself].map((each) => batchOf({ id: `b-${each}`, unit: each })),
    as: { unit, roles: [...roles] },
  })
/** Status of everything that changes what a unit returned. */
async function acts(unit: string, { post }: ReturnType<typeof benchOf>) {
  const registered = await post('/batches', { ...file, unit })
  const withdrawn = await post(`/batches/b-${unit}/withdraw`, { reason })
  const declared = await post('/returns/nil', { ...nil, unit })
  const taken = await post('/returns/nil/withdraw', { ...nil, unit, reason })
  return [registered, withdrawn, declared, taken].map(({ status }) => status)
}

describe.each([
  ['a clerk', ['financeClerk']],
  ['a clerk who keeps the rules too', ['financeClerk', 'ruleKeeper']],
  ['a clerk with every reading role', ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper']],
] as const)('%s', (_name, roles) => {
  it.each([own, other, countyItself])(
    'of %s sends, withdraws and declares nil for that unit and no other',
    async (unit) => {
      for (const asked of [own, other, countyItself]) {
        const statuses = await acts(asked, benchOf(unit, roles))
        if (asked === unit) expect(statuses).toEqual([201, 202, 201, 200])
        // Whoever cannot even see the batch is told that there is none.
        else expect(statuses).toEqual([403, roles.length === 1 ? 404 : 403, 403, 403])
      }
    },
  )
})

it('nobody without a clerk’s role sends records, of their own unit either', async () => {
  const keeper = benchOf(own, ['ruleKeeper', 'administrator'])
  expect(await acts(own, keeper)).toEqual([403, 403, 403, 403])
  expect((await problemOf(await keeper.post('/batches', { ...file, unit: own }))).code).toBe('LZ-0010')
})
