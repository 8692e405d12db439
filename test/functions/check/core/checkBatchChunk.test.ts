import { describe, expect, it } from 'vitest'
import { type CheckMeans, checkBatchChunk } from '../../../../functions/check/core/checkBatchChunk.ts'
import { failBatch } from '../../../../functions/shared/batches/failBatch.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { ObjectMissing } from '../../../../functions/shared/files/objectStore.ts'
import { PermanentFault } from '../../../../functions/shared/permanentFault.ts'
import type { PageBlock } from '../../../../functions/shared/pages/pageBlock.ts'
import { chunkResultSchema } from '../../../../schemas/partResults.ts'
import type { SettleMessage } from '../../../../schemas/messages.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { memoryBatchStore } from '../../../support/memoryBatchStore.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'
import { memoryQueue } from '../../../support/memoryQueue.ts'
import { companionsRule } from '../../../support/toyRules.ts'
import { environment, reception, toyCatalogue } from '../../settle/core/receptions.ts'

const line = (row: number, cells: Readonly<Record<string, string>>) =>
  JSON.stringify({ sheet: '一', row, content: `c${row}`, record: reception(cells) })
const chunks = [
  [line(2, { companions: '5' }), line(3, { letterNo: 'A' }), line(4, { letterPeople: '' })],
  [line(5, { companions: '3', date: '2016-04-04' })],
]

/** A batch of two chunks to check, and everything checking reaches. */
function bench(changes: Partial<CheckMeans> = {}, lines: readonly (readonly string[] | undefined)[] = chunks) {
  const batch = batchOf({ state: 'checking', chunksPlanned: 2, partitionsPlanned: 3 })
  const batches = memoryBatchStore(batch)
  const objects = memoryObjectStore(
    Object.fromEntries(
      lines.flatMap((each, index) =>
        each === undefined ? [] : [[objectKeys.chunk(batch.jurisdiction, batch.id, index + 1), packLines(each)]],
      ),
    ),
  )
  const settleQueue = memoryQueue<SettleMessage>()
  const means: CheckMeans = {
    batches,
    objects,
    settleQueue,
    registersOf: async () => environment.registers,
    catalogue: toyCatalogue,
    calendar: environment.calendar,
    ...changes,
  }
  const check = (chunk: number) => checkBatchChunk({ jurisdiction: batch.jurisdiction, batch: batch.id, chunk }, means)
  const current = async () => (await batches.get(batch.id))!
  const facts = (chunk: number) =>
    [0, 1, 2].flatMap(
      (partition) => objects.lines(objectKeys.facts(batch.jurisdiction, batch, partition, chunk)) as PageBlock[],
    )
  return { batch, batches, objects, settleQueue, check, current, facts }
}

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('checking a chunk', () => {
  it('writes an object for every partition and keeps what was counted', async () => {
    const { batch, batches, objects, check, current, facts, settleQueue } = bench()
    await check(1)
    const [places, ...written] = objects.writes.toSorted().toReversed()
    expect(written).toEqual([2, 1, 0].map((partition) => objectKeys.facts(batch.jurisdiction, batch, partition, 1)))
    const coverage = {
      [companionsRule.id]: { pass: 1, flagged: 1, notApplicable: 0, undetermined: { 'inputMissing:letterPeople': 1 } },
    }
    expect(objects.lines(places!)).toEqual([
      { of: 'unit', code: 'U001', month: '2016-03', records: { reception: 3 }, coverage },
    ])
    expect(await current()).toMatchObject({ state: 'checking', chunksChecked: 1 })
    const done = await batches.partsDone(batch, 'chunk', chunkResultSchema)
    expect([...done]).toEqual([
      [
        1,
        {
          records: 3,
          flags: 1,
          coverage,
          places,
        },
      ],
    ])
    const blocks = facts(1)
    expect(blocks.flatMap(({ flags }) => flags)).toMatchObject([
      {
        rule: companionsRule.id,
        values: { companions: 5, limit: 3 },
        sources: [{ batch: batch.id, sheet: '一', row: 2 }],
      },
    ])
    expect(blocks.flatMap(({ rows }) => rows.map(([, row]) => row)).toSorted()).toEqual([2, 3, 4])
    expect(settleQueue.sent).toEqual([])
  })

  it('of the last one hands the batch to settling, one message a partition', async () => {
    const { batch, check, current, settleQueue } = bench()
    await check(2)
    await check(1)
    expect(await current()).toMatchObject({ state: 'settling', chunksChecked: 2 })
    expect(settleQueue.sent).toEqual(
      [0, 1, 2].map((partition) => ({ jurisdiction: batch.jurisdiction, batch: batch.id, partition })),
    )
  })
})

describe('a message that comes twice', () => {
  it('changes nothing: the same bytes, one count, one move', async () => {
    const { batches, objects, check, current } = bench()
    await check(1)
    const before = new Map([...objects.objects].map(([key, body]) => [key, Buffer.from(body).toString('hex')]))
    const batch = await current()
    await check(1)
    expect(await current()).toEqual(batch)
    expect(new Map([...objects.objects].map(([key, body]) => [key, Buffer.from(body).toString('hex')]))).toEqual(before)
    await check(2)
    await check(2)
    await check(1)
    expect(await current()).toMatchObject({ state: 'settling', chunksChecked: 2 })
    expect(batches.moves).toEqual(['settling'])
  })

  it('after the batch moved on sends the partitions that are left again', async () => {
    const { batch, batches, check, current, settleQueue } = bench()
    await check(1)
    await check(2)
    await batches.markDone(await current(), { stage: 'partition', number: 1 }, {})
    settleQueue.take()
    await check(2)
    expect(settleQueue.take().map(({ partition }) => partition)).toEqual([0, 2])
    await batches.move(batch, ['settling'], { state: 'completed' })
    await check(2)
    expect(settleQueue.take()).toEqual([])
  })

  it('takes up again where sending the partitions had failed', async () => {
    let failing = true
    const sent: SettleMessage[] = []
    const settleQueue = {
      sendAll: async (messages: readonly SettleMessage[]) => {
        if (failing) throw new Error('the queue is away')
        sent.push(...messages)
      },
    }
    const { check, current } = bench({ settleQueue })
    await check(1)
    await expect(check(2)).rejects.toThrow('the queue is away')
    expect(await current()).toMatchObject({ state: 'settling', chunksChecked: 2 })
    failing = false
    await check(2)
    expect(sent).toHaveLength(3)
  })
})

describe('a fault that no further try can mend', () => {
  const broken = {
    ...toyCatalogue,
    recordRules: {
      ...toyCatalogue.recordRules,
      reception: [
        {
          ...companionsRule,
          asOf: () => () => {
            throw new RangeError('a rule of ours is broken')
          },
        },
      ],
    },
  }

  it.each([
    ['a rule that throws', { catalogue: broken }, chunks],
    ['a line that is no JSON', {}, [['{"sheet":'], chunks[1]]],
    [
      'a line that is no record',
      {},
      [[JSON.stringify({ sheet: '一', row: 2, content: 'c', record: { guests: 1 } })], chunks[1]],
    ],
  ] as const)(
    'is permanent for %s: nothing is written, and the batch fails with a code',
    async (_what, changes, lines) => {
      const { batch, batches, objects, check, current } = bench(changes, lines)
      const fault = await faultOf(check(1))
      expect(fault).toBeInstanceOf(PermanentFault)
      expect(fault).toMatchObject({ code: 'CHECK_FAILED' })
      expect(objects.writes).toEqual([])
      expect(await current()).toMatchObject({ state: 'checking', chunksChecked: 0 })
      await failBatch(batches, [{ batch: batch.id }], fault as PermanentFault, ['checking'])
      expect(await current()).toMatchObject({
        state: 'failed',
        failedIn: 'checking',
        refusal: { code: 'CHECK_FAILED', en: expect.stringContaining('no need to upload again') },
      })
      // Another message of the failed batch finds nothing to do.
      await check(2)
      expect(objects.writes).toEqual([])
    },
  )

  it('is not a chunk object that cannot be had, nor a batch that is not known: those are tried again', async () => {
    const missing = await faultOf(bench({}, [undefined, chunks[1]]).check(1))
    expect(missing).toBeInstanceOf(ObjectMissing)
    const unknown = await faultOf(bench({ batches: memoryBatchStore() }).check(1))
    expect(unknown).toBeInstanceOf(Error)
    expect(unknown).not.toBeInstanceOf(PermanentFault)
  })

  it('does not touch a batch that has moved on', async () => {
    const { batch, batches, check, current } = bench()
    await check(1)
    await check(2)
    await failBatch(batches, [{ batch: batch.id }], new PermanentFault('CHECK_FAILED', 'late'), ['checking'])
    expect(await current()).toMatchObject({ state: 'settling' })
  })
})
