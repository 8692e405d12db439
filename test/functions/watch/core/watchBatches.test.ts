import { describe, expect, it } from 'vitest'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { type WatchMeans, watchBatches } from '../../../../functions/watch/core/watchBatches.ts'
import type { Note } from '../../../../functions/watch/core/watchNotes.ts'
import { stageQueues, visibilitySeconds, watching } from '../../../../infra/queues.ts'
import { type Batch, batchStates } from '../../../../schemas/batch.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { memoryBatchStore } from '../../../support/memoryBatchStore.ts'
import { memoryIncoming } from '../../../support/memoryIncoming.ts'
import { memoryQueue } from '../../../support/memoryQueue.ts'

const patienceMinutes = 120
const start = Date.UTC(2025, 3, 1)

function bench(...initial: readonly Batch[]) {
  const batches = memoryBatchStore(...initial)
  const incoming = memoryIncoming({ [objectKeys.upload('county', 'uploaded')]: 'file' })
  const queues = { ingestQueue: memoryQueue(), checkQueue: memoryQueue(), settleQueue: memoryQueue() }
  const logged: (readonly [string, unknown])[] = []
  let notes: ReadonlyMap<string, Note> = new Map()
  let minutes = 0
  const means: WatchMeans = {
    batches,
    incoming,
    ...queues,
    notes: { read: async () => notes, write: async (all) => void (notes = all) },
    patienceMinutes,
    now: () => new Date(start + minutes * 60_000),
    log: { info: (code, ids) => void logged.push([code, ids]) },
  } as WatchMeans
  return {
    batches,
    logged,
    notes: () => notes,
    sent: () => Object.values(queues).flatMap((queue) => queue.take()).length,
    lookAfter: async (later: number) => {
      minutes += later
      return watchBatches(means)
    },
  }
}

const checking = batchOf({ id: 'b1', state: 'checking', chunksPlanned: 3 })

describe('a batch at work', () => {
  it('that has not moved for as long as patience lasts is sent what it lacks, and named in the log', async () => {
    const { batches, lookAfter, sent, logged } = bench(checking)
    await batches.markDone(checking, { stage: 'chunk', number: 1 }, {})
    expect(await lookAfter(0)).toEqual({ atWork: 1, standing: 0, resent: 0 })
    expect(await lookAfter(patienceMinutes - 1)).toEqual({ atWork: 1, standing: 0, resent: 0 })
    expect(sent()).toBe(0)
    expect(await lookAfter(1)).toEqual({ atWork: 1, standing: 1, resent: 1 })
    expect(sent()).toBe(2)
    expect(logged.filter(([code]) => code === 'BATCH_STANDS_STILL')).toEqual([['BATCH_STANDS_STILL', { batch: 'b1' }]])
  })

  it('is left alone as long as it moves, however slowly', async () => {
    const { batches, lookAfter, sent } = bench(checking)
    await lookAfter(0)
    for (const number of [1, 2]) {
      await batches.markDone(checking, { stage: 'chunk', number }, {})
      expect(await lookAfter(patienceMinutes)).toMatchObject({ standing: 0 })
    }
    expect(sent()).toBe(0)
    expect(await lookAfter(patienceMinutes)).toMatchObject({ standing: 1 })
  })

  it('that goes on standing is sent to after twice as long each time, so that no queue fills with copies', async () => {
    const { lookAfter, sent } = bench(checking)
    const times: number[] = []
    for (let minutes = 0; minutes <= 16 * patienceMinutes; minutes += 30) {
      await lookAfter(minutes === 0 ? 0 : 30)
      if (sent() > 0) times.push(minutes / patienceMinutes)
    }
    expect(times).toEqual([1, 2, 4, 8, 16])
  })

  it('is forgotten when it has ended', async () => {
    const { batches, lookAfter, notes } = bench(checking)
    await lookAfter(0)
    expect([...notes().keys()]).toEqual(['b1'])
    await batches.move(checking, ['checking'], { state: 'withdrawing' })
    await batches.move(checking, ['withdrawing'], { state: 'withdrawn' })
    expect(await lookAfter(patienceMinutes)).toEqual({ atWork: 0, standing: 0, resent: 0 })
    expect([...notes().keys()]).toEqual([])
  })
})

describe('standing still', () => {
  it.each(batchStates)('in the state %s', async (state) => {
    const { lookAfter, sent } = bench(batchOf({ id: 'uploaded', state, chunksPlanned: 1, partitionsPlanned: 1 }))
    await lookAfter(0)
    const watched = await lookAfter(patienceMinutes)
    const resent = ['registered', 'checking', 'settling', 'withdrawing'].includes(state) ? 1 : 0
    const standing = resent + (state === 'superseding' ? 1 : 0)
    expect({ ...watched, sent: sent() }).toEqual({ atWork: standing, standing, resent, sent: resent })
  })

  it('is not said of a batch that waits for its clerk’s file', async () => {
    const { lookAfter, sent } = bench(batchOf({ id: 'awaited', state: 'registered' }))
    await lookAfter(0)
    expect(await lookAfter(10 * patienceMinutes)).toEqual({ atWork: 1, standing: 0, resent: 0 })
    expect(sent()).toBe(0)
  })

  it('is not said of a batch being replaced while its replacement moves', async () => {
    const replaced = batchOf({ id: 'old', state: 'superseding', supersededBy: 'b1' })
    const { batches, lookAfter } = bench(replaced, checking)
    await lookAfter(0)
    await batches.markDone(checking, { stage: 'chunk', number: 1 }, {})
    expect(await lookAfter(patienceMinutes)).toMatchObject({ atWork: 2, standing: 0 })
  })
})

describe('the patience of a stage', () => {
  it('is longer than any message whose function was cut off stays invisible', () => {
    for (const stage of Object.keys(stageQueues) as (keyof typeof stageQueues)[])
      expect(watching.standstillMinutes * 60).toBeGreaterThan(visibilitySeconds(stage))
  })
})
