import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { rejudgeBatch } from '../../functions/shared/batches/rejudge.ts'
import { ruleSetName } from '../../functions/shared/ruleSet.ts'
import { pageStore } from '../../functions/shared/store/pages.ts'
import { currentRegisters } from '../../functions/shared/store/registers.ts'
import { makeTable } from '../../functions/shared/clients.ts'
import { whenFinished } from '../../infra/local/batchClient.ts'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { resumeEnv, resumeMeans } from '../../infra/operations/resumeMeans.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { reception } from '../../schemas/records/reception.ts'
import { standard } from '../../schemas/registers/standard.ts'
import { vehicle } from '../../schemas/registers/vehicle.ts'
import { upload } from './county.ts'
import { cleanBill, csv, units } from './sheets.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
let stack: Stack
beforeAll(async () => {
  stack = await startStack({ events: { retryDelaySeconds: () => 0 } })
})
afterAll(() => stack.stop())

const car = {
  plate: '鲁A12345',
  unit: 'U001',
  ownerName: '单位1',
  category: '一般公务',
  displacementL: '2.5',
  priceExTax: '300000',
  energy: '汽油',
  boughtOn: '2018-05-01',
  source: '购置',
  validFrom: '2018-05-01',
}
const cap = (value: string) =>
  csv(standard, [
    {
      jurisdiction: 'county',
      name: 'reception.mealCapPerHead',
      from: '2014-01-01',
      value,
      unit: 'yuan/person/meal',
      source: '示例',
    },
  ])
/** Open findings of a rule on one group of pages, as the table holds them. */
const raisedBy = async (rule: string, family: string, group: string) => {
  const { TABLE_NAME, JURISDICTION } = resumeEnv.parse(process.env)
  const kept = await pageStore(makeTable(TABLE_NAME), JURISDICTION, family, group).findings()
  return kept.filter((finding) => finding.rule === rule && finding.state === 'open')
}
const ofTheCar = () => raisedBy('vehicle.general-car-standard', 'register', 'vehicle')
const overCap = () => raisedBy('reception.meal-cap', 'unitMonth', 'U001')

/** `lost`: the messages that would take it through checking never arrive. */
const rejudge = async (id: string, { lost = false } = {}) => {
  const means = resumeMeans(resumeEnv.parse(process.env))
  const { batches } = means
  const checkQueue = lost ? { sendAll: async () => undefined } : means.checkQueue
  const env = resumeEnv.parse(process.env)
  const basis = async () => ({
    registers: await currentRegisters(makeTable(env.TABLE_NAME), env.JURISDICTION),
    ruleSet: ruleSetName(catalogue),
  })
  return rejudgeBatch(id, { batches, checkQueue, basis })
}

describe('a register', () => {
  it('is judged when it comes: its findings are created, met again as they are, and gone with what they rested on', async () => {
    await upload(stack, 'unit', units(3))
    const first = await upload(stack, 'vehicle', csv(vehicle, [car]))
    expect(first).toMatchObject({ state: 'completed', rows: { read: 1, accepted: 1 }, partitionsSettled: 1 })
    expect(first.findings?.created).toBeGreaterThan(0)
    expect(await ofTheCar()).toMatchObject([
      { unit: 'U001', subjects: { plate: car.plate }, sources: [{ batch: first.id, row: 2, kind: 'vehicle' }] },
    ])
    const answer = await stack.request(`/batches/${first.id}/coverage`)
    expect(await answer.json()).toMatchObject({ coverage: { 'vehicle.general-car-standard': { flagged: 1, pass: 0 } } })

    const other = { ...car, plate: '鲁A99999', displacementL: '1.6', priceExTax: '150000' }
    const second = await upload(stack, 'vehicle', csv(vehicle, [car, other]))
    expect(second.findings).toMatchObject({ unchanged: first.findings?.created, changed: 0, noLongerDetected: 0 })
    expect(await ofTheCar()).toMatchObject([{ createdBy: first.id, lastChangedBy: first.id }])

    const third = await upload(stack, 'vehicle', csv(vehicle, [{ ...car, displacementL: '1.8', priceExTax: '180000' }]))
    expect(third.findings?.noLongerDetected).toBeGreaterThan(0)
    expect(await ofTheCar()).toEqual([])
  })
})

describe('a batch that another register version would judge otherwise', () => {
  it('is judged again from its stored rows, once, and keeps the identity of its findings', async () => {
    await upload(stack, 'standard', cap('30'))
    const batch = await upload(stack, 'reception', csv(reception, [cleanBill]))
    const [raised] = await overCap()
    expect(raised).toMatchObject({ state: 'open', createdBy: batch.id })
    expect(await rejudge(batch.id)).toBe(false)

    await upload(stack, 'standard', cap('60'))
    expect(await overCap()).toHaveLength(1)
    expect(await Promise.all([rejudge(batch.id), rejudge(batch.id)])).toContain(true)
    const again = await whenFinished(stack.request, batch.id, () => wait(10))
    expect(again).toMatchObject({ state: 'completed', judging: 2, chunksChecked: 1, partitionsSettled: 1 })
    expect(again.registers['standard']).not.toBe(batch.registers['standard'])
    expect(again.findings?.noLongerDetected).toBeGreaterThan(0)
    expect(await overCap()).toEqual([])
    expect(await rejudge(batch.id)).toBe(false)

    await upload(stack, 'standard', cap('20'))
    expect(await rejudge(batch.id)).toBe(true)
    await whenFinished(stack.request, batch.id, () => wait(10))
    expect(await overCap()).toMatchObject([{ id: raised?.id, firstDetectedAt: raised?.firstDetectedAt }])
  })

  it('is withdrawn whole while it is checked again: nothing stays of the judging before', async () => {
    await upload(stack, 'standard', cap('30'))
    const bill = { ...cleanBill, voucherNo: '凭撤回', date: '2024-03-06' }
    const batch = await upload(stack, 'reception', csv(reception, [bill]))
    const ofBatch = async () => (await overCap()).filter(({ createdBy }) => createdBy === batch.id)
    expect(await ofBatch()).toHaveLength(1)
    await upload(stack, 'standard', cap('25'))
    expect(await rejudge(batch.id, { lost: true })).toBe(true)
    const answer = await stack.request(`/batches/${batch.id}/withdraw`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: '应由下月报送' }),
    })
    expect(answer.status, await answer.clone().text()).toBe(202)
    const withdrawn = await whenFinished(stack.request, batch.id, () => wait(10))
    expect(withdrawn).toMatchObject({ state: 'withdrawn', judging: 2, withdrawal: { judging: 1, partitions: 1 } })
    expect(withdrawn.withdrawal?.findings?.noLongerDetected).toBeGreaterThan(0)
    expect(await ofBatch()).toEqual([])
  })
})
