import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBatchChunk } from '../../../../functions/check/core/checkBatchChunk.ts'
import { type SettleMachinery, settlePartition } from '../../../../functions/settle/core/settlePartition.ts'
import { failBatch } from '../../../../functions/shared/batches/failBatch.ts'
import { resumeBatch } from '../../../../functions/shared/batches/resume.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { ObjectMissing } from '../../../../functions/shared/files/objectStore.ts'
import { PermanentFault } from '../../../../functions/shared/permanentFault.ts'
import type { CheckMessage, SettleMessage, UploadMessage } from '../../../../schemas/messages.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { memoryAuditTrail } from '../../../support/memoryAuditTrail.ts'
import { memoryBatchStore } from '../../../support/memoryBatchStore.ts'
import { memoryCoverageBook } from '../../../support/memoryCoverageBook.ts'
import { memoryIncoming } from '../../../support/memoryIncoming.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'
import { memoryReturnsBook } from '../../../support/memoryReturnsBook.ts'
import { memoryQueue } from '../../../support/memoryQueue.ts'
import type { Cells } from '../../../support/rows.ts'
import { letterAgain } from '../../../support/toyRules.ts'
import { type MemoryPageStore, memoryPageStore } from './memoryPageStore.ts'
import { environment, reception, toyCatalogue } from './receptions.ts'

const rows: readonly Cells[] = [
  { companions: '5' },
  { unitCode: 'U002', letterNo: 'A', date: '2016-03-25' },
  { unitCode: 'U002', letterNo: 'A', date: '2016-04-02' },
  { unitCode: 'U003', companions: '4' },
]

interface Cut {
  readonly rowsPerChunk: number
  readonly partitions: number
}

/** A batch whose chunks are checked, ready to be settled, and everything settling reaches. */
async function bench(cells = rows, { rowsPerChunk, partitions }: Cut = { rowsPerChunk: 3, partitions: 3 }) {
  const chunksPlanned = Math.ceil(cells.length / rowsPerChunk)
  const counts = { read: cells.length, accepted: cells.length, rejected: 0, repeats: 0 }
  const registered = batchOf({ state: 'checking', chunksPlanned, partitionsPlanned: partitions, rows: counts })
  const { id, jurisdiction } = registered
  const batches = memoryBatchStore(registered)
  const objects = memoryObjectStore()
  const settleQueue = memoryQueue<SettleMessage>()
  const pages = new Map<string, MemoryPageStore>()
  let minutes = 0
  const machinery: SettleMachinery = {
    batches,
    objects,
    returns: memoryReturnsBook(),
    coverage: memoryCoverageBook(),
    currentRegisters: async () => ({}),
    withdrawRegister: async () => undefined,
    audit: memoryAuditTrail(),
    pages(family, group) {
      const store = pages.get(`${family}|${group}`) ?? memoryPageStore()
      pages.set(`${family}|${group}`, store)
      return store
    },
    findingId: (family, group, identity) => `${family}-${group}-${identity}`,
    registersOf: async () => environment.registers,
    catalogue: toyCatalogue,
    calendar: environment.calendar,
    now: () => new Date(Date.UTC(2025, 0, 1, 0, ++minutes)).toISOString(),
  }
  for (let chunk = 1; chunk <= chunksPlanned; chunk++) {
    const first = (chunk - 1) * rowsPerChunk
    const lines = cells.slice(first, first + rowsPerChunk).map((each, index) => {
      const row = first + index + 2
      return JSON.stringify({ sheet: '一', row, content: JSON.stringify(each), record: reception(each) })
    })
    await objects.put(objectKeys.chunk(jurisdiction, id, chunk), packLines(lines))
    await checkBatchChunk({ jurisdiction, batch: id, chunk }, { ...machinery, settleQueue })
  }
  return {
    registered,
    batches,
    objects,
    settleQueue,
    pages,
    current: async () => (await batches.get(id))!,
    settle: (partition: number, changes: Partial<SettleMachinery> = {}) =>
      settlePartition({ jurisdiction, batch: id, partition }, { ...machinery, ...changes }),
    factsKey: (partition: number, chunk: number) => objectKeys.facts(jurisdiction, registered, partition, chunk),
    findings: () => [...pages.values()].flatMap(({ kept }) => [...kept.values()]),
    writes: () => [...pages.values()].reduce((sum, { written }) => sum + written(), 0),
  }
}

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('settling the partitions of a batch', () => {
  it('brings every finding about, and the last one completes the batch with what they add up to', async () => {
    const { settle, current, findings, batches } = await bench()
    for (const partition of [2, 0]) await settle(partition)
    expect(await current()).toMatchObject({ state: 'settling', partitionsSettled: 2 })
    await settle(1)
    expect(await current()).toMatchObject({
      state: 'completed',
      partitionsSettled: 3,
      // Two of single bills, seen when they were checked, and one of a letter used again.
      flagsRaised: 3,
      findings: { created: 3, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 },
    })
    expect(batches.moves).toEqual(['settling', 'completed'])
    expect(
      findings()
        .map(({ rule, unit }) => `${unit} ${rule}`)
        .toSorted(),
    ).toEqual(['U001 toy.companions', 'U002 toy.letter-again.unitMonth', 'U003 toy.companions'])
  })

  it('judges every record once, whatever partition it falls into', async () => {
    const { settle, objects } = await bench()
    for (const partition of [0, 1, 2]) await settle(partition)
    const coverage = JSON.parse(
      Buffer.from(await objects.get(objectKeys.coverage('county', 'b1'))).toString(),
    ) as object
    expect(coverage).toEqual({
      'toy.companions': { pass: 2, flagged: 2, notApplicable: 0, undetermined: {} },
      [letterAgain.id]: { pass: 0, flagged: 2, notApplicable: 0, undetermined: { 'inputMissing:letterNo': 2 } },
    })
  })

  it('says the same however the batch is cut into chunks and partitions', async () => {
    const said = async (cut: Cut) => {
      const { settle, findings, current } = await bench(rows, cut)
      for (let partition = 0; partition < cut.partitions; partition++) await settle(partition)
      const about = findings().map(({ id, evidence, sources, zh }) => ({ id, evidence, sources, zh }))
      return { about: about.toSorted((a, b) => (a.id < b.id ? -1 : 1)), counts: (await current()).findings }
    }
    const expected = await said({ rowsPerChunk: rows.length, partitions: 1 })
    expect(expected.about).toHaveLength(3)
    const someCut = fc.record({
      rowsPerChunk: fc.integer({ min: 1, max: 5 }),
      partitions: fc.integer({ min: 1, max: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(someCut, async (cut) => {
        expect(await said(cut)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a message that comes twice', () => {
  it('counts once and writes no finding again', async () => {
    const { settle, current, findings, writes } = await bench()
    await settle(0)
    const [batch, kept, written] = [await current(), findings(), writes()]
    await settle(0)
    expect(await current()).toEqual(batch)
    expect(findings()).toEqual(kept)
    expect(writes()).toBe(written)
  })

  it('after the batch is completed finds nothing to do', async () => {
    const { settle, current, objects, writes } = await bench()
    for (const partition of [0, 1, 2]) await settle(partition)
    const [batch, written, stored] = [await current(), writes(), objects.writes.length]
    for (const partition of [0, 1, 2]) await settle(partition)
    expect(await current()).toEqual(batch)
    expect(writes()).toBe(written)
    expect(objects.writes).toHaveLength(stored)
  })

  it('takes up again where completing had failed', async () => {
    const { settle, current, objects } = await bench()
    for (const partition of [0, 1]) await settle(partition)
    const put = async (key: string, body: Uint8Array) =>
      key.endsWith('.json') ? Promise.reject(new Error('the bucket is away')) : objects.put(key, body)
    await expect(settle(2, { objects: { ...objects, put } })).rejects.toThrow('the bucket is away')
    expect(await current()).toMatchObject({ state: 'settling', partitionsSettled: 3 })
    await settle(2)
    expect(await current()).toMatchObject({ state: 'completed', findings: { created: 3 } })
  })
})

describe('a fault', () => {
  const partitionWithFacts = async ({ objects, factsKey }: Awaited<ReturnType<typeof bench>>) =>
    [0, 1, 2].find((partition) => objects.lines(factsKey(partition, 1)).length > 0) ?? 0

  it('of a rule fails the batch for good: it is never taken for settled, and resuming sends exactly what is left', async () => {
    const batch = await bench([rows[1]!, rows[2]!])
    const { settle, current, batches, registered, writes } = batch
    const broken = {
      ...letterAgain,
      judgeAll: () => {
        throw new RangeError('a rule of ours is broken')
      },
    }
    const partition = await partitionWithFacts(batch)
    const others = [0, 1, 2].filter((each) => each !== partition)
    await settle(others[0]!)
    const fault = await faultOf(settle(partition, { catalogue: { ...toyCatalogue, windowRules: [broken] } }))
    expect(fault).toBeInstanceOf(PermanentFault)
    expect(fault).toMatchObject({ code: 'SETTLE_FAILED' })
    expect(writes()).toBe(0)
    await failBatch(batches, [{ batch: registered.id }], fault as PermanentFault, ['settling'])
    expect(await current()).toMatchObject({ state: 'failed', failedIn: 'settling', partitionsSettled: 1 })
    await settle(others[1]!)
    expect(await current()).toMatchObject({ state: 'failed', partitionsSettled: 1 })

    const queues = {
      ingestQueue: memoryQueue<UploadMessage>(),
      checkQueue: memoryQueue<CheckMessage>(),
      settleQueue: memoryQueue<SettleMessage>(),
    }
    expect(await resumeBatch(await current(), { batches, incoming: memoryIncoming(), ...queues })).toBe(true)
    const left = queues.settleQueue.sent.map((message) => message.partition)
    expect(left).toEqual([partition, others[1]!].toSorted())
    for (const each of left) await settle(each)
    expect(await current()).toMatchObject({ state: 'completed', findings: { created: 1 } })
  })

  it('of a damaged facts object is permanent, and nothing is contributed', async () => {
    const batch = await bench()
    const partition = await partitionWithFacts(batch)
    await batch.objects.put(batch.factsKey(partition, 1), packLines(['{"family":"unitMonth"}']))
    const fault = await faultOf(batch.settle(partition))
    expect(fault).toMatchObject({ name: 'PermanentFault', code: 'FACTS_DAMAGED' })
    expect(batch.pages.size).toBe(0)
  })

  it('of a facts object that cannot be had may be tried again: nothing is settled by half', async () => {
    const batch = await bench()
    const get = async (key: string) => {
      if (key === batch.factsKey(0, 2)) throw new ObjectMissing(key)
      return batch.objects.get(key)
    }
    const fault = await faultOf(batch.settle(0, { objects: { ...batch.objects, get } }))
    expect(fault).toBeInstanceOf(ObjectMissing)
    expect(batch.pages.size).toBe(0)
    expect(await batch.current()).toMatchObject({ state: 'settling', partitionsSettled: 0 })
    await batch.settle(0)
    expect(await batch.current()).toMatchObject({ partitionsSettled: 1 })
  })
})
