import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { makeLog } from '../../functions/shared/log.ts'
import { watchBatches } from '../../functions/watch/core/watchBatches.ts'
import { watchEnv } from '../../functions/watch/env.ts'
import { watchMeans } from '../../functions/watch/means.ts'
import { getBatch, uploadBatch, whenFinished } from '../../infra/local/batchClient.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { reception } from '../../schemas/records/reception.ts'
import { cleanBill, csv } from './sheets.ts'
import { workFolder } from '../infra/cli/program.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const { write } = workFolder()
let stack: Stack
let losing = true
beforeAll(async () => {
  stack = await startStack({
    // A message of checking is taken and nothing done with it, as when somebody deleted it from its queue.
    around: (stage, handler) =>
      stage === 'check' && losing
        ? async (event, context) => (losing ? { batchItemFailures: [] } : handler(event, context))
        : handler,
  })
})
afterAll(() => stack.stop())

describe('a batch whose message was lost', () => {
  it('stands still, is noticed after the stage’s patience, and ends like any other', async () => {
    const path = write('bills.csv', csv(reception, [cleanBill]))
    const about = { kind: 'reception', unit: 'GOV', period: '2024', fileName: 'bills.csv' } as never
    const request = await stack.sender('GOV')
    const { id } = await uploadBatch(request, path, about)
    while ((await getBatch(request, id)).state === 'registered') await wait(10)
    await stack.events.whenIdle()
    expect(await getBatch(request, id)).toMatchObject({ state: 'checking', chunksChecked: 0 })

    losing = false
    const means = watchMeans(watchEnv.parse(process.env), makeLog('watch'))
    const began = Date.now()
    const look = (minutes: number) => watchBatches({ ...means, now: () => new Date(began + minutes * 60_000) })
    expect(await look(0)).toMatchObject({ atWork: 1, standing: 0 })
    expect(await look(119)).toMatchObject({ standing: 0 })
    expect(await look(120)).toMatchObject({ standing: 1, resent: 1 })
    expect(await whenFinished(request, id, () => wait(10))).toMatchObject({ state: 'completed' })
    expect(await look(240)).toEqual({ atWork: 0, standing: 0, resent: 0 })
  })
})
