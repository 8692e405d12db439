import { describe, expect, it } from 'vitest'
import { resumeBatch, sendChunks, sendPartitions } from '../../../../functions/shared/batches/resume.ts'
import { needBatch } from '../../../../functions/shared/batches/batchStore.ts'
import { failBatch } from '../../../../functions/shared/batches/failBatch.ts'
import { objectKeys, uploadOf } from '../../../../functions/shared/files/objectKeys.ts'
import { PermanentFault } from '../../../../functions/shared/permanentFault.ts'
import type { Batch } from '../../../../schemas/batch.ts'
import type { CheckMessage, SettleMessage, UploadMessage } from '../../../../schemas/messages.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { memoryBatchStore } from '../../../support/memoryBatchStore.ts'
import { memoryIncoming } from '../../../support/memoryIncoming.ts'
import { memoryQueue } from '../../../support/memoryQueue.ts'

const planned = { chunksPlanned: 4, partitionsPlanned: 3 }

async function bench(changes: Partial<Batch>, done: readonly number[] = [], uploaded = true) {
  const batch = batchOf(changes)
  const batches = memoryBatchStore(batch)
  const stage = batch.state === 'settling' ? 'partition' : 'chunk'
  for (const number of done) await batches.markDone(batch, { stage, number }, {})
  const means = {
    batches,
    incoming: memoryIncoming(uploaded ? { [objectKeys.upload('county', 'b1')]: '' } : {}),
    ingestQueue: memoryQueue<UploadMessage>(),
    checkQueue: memoryQueue<CheckMessage>(),
    settleQueue: memoryQueue<SettleMessage>(),
  }
  return {
    ...means,
    batch,
    means,
    resume: () => resumeBatch(batch, means),
    sent: () => [means.ingestQueue.take().length, means.checkQueue.take().length, means.settleQueue.take().length],
  }
}

describe('a batch that is being checked', () => {
  it('has exactly the chunks sent again that are not checked', async () => {
    const { resume, checkQueue, sent, batches } = await bench({ state: 'checking', ...planned }, [1, 3])
    expect(await resume()).toBe(true)
    expect(checkQueue.sent).toEqual([
      { jurisdiction: 'county', batch: 'b1', chunk: 2 },
      { jurisdiction: 'county', batch: 'b1', chunk: 4 },
    ])
    expect(sent()).toEqual([0, 2, 0])
    expect(batches.moves).toEqual([])
  })

  it('with every chunk checked has one sent again, to move it on', async () => {
    const { batch, batches, checkQueue } = await bench({ state: 'checking', ...planned }, [1, 2, 3, 4])
    await sendChunks(batch, batches, checkQueue)
    expect(checkQueue.sent.map(({ chunk }) => chunk)).toEqual([4])
  })
})

describe('a batch that is being settled', () => {
  it('has exactly the partitions sent again that are not settled, from 0 on', async () => {
    const { resume, settleQueue, sent } = await bench({ state: 'settling', ...planned }, [1])
    expect(await resume()).toBe(true)
    expect(settleQueue.sent).toEqual([
      { jurisdiction: 'county', batch: 'b1', partition: 0 },
      { jurisdiction: 'county', batch: 'b1', partition: 2 },
    ])
    expect(sent()).toEqual([0, 0, 2])
  })

  it('with every partition settled has one sent again, to move it on', async () => {
    const { batch, batches, settleQueue } = await bench({ state: 'settling', ...planned }, [0, 1, 2])
    await sendPartitions(batch, batches, settleQueue)
    expect(settleQueue.sent.map(({ partition }) => partition)).toEqual([2])
  })
})

describe('a registered batch', () => {
  it('whose file came is taken in', async () => {
    const { resume, ingestQueue, sent } = await bench({})
    expect(await resume()).toBe(true)
    const keys = ingestQueue.sent.flatMap(({ Records }) => Records.map(({ s3 }) => s3.object.key))
    expect(keys.map(uploadOf)).toEqual([{ jurisdiction: 'county', batch: 'b1' }])
    expect(sent()).toEqual([1, 0, 0])
  })

  it('whose file has not come waits', async () => {
    const { resume, sent } = await bench({}, [], false)
    expect(await resume()).toBe(false)
    expect(sent()).toEqual([0, 0, 0])
  })
})

describe('a failed batch', () => {
  it.each([
    ['registered', [1, 0, 0]],
    ['checking', [0, 4, 0]],
    ['settling', [0, 0, 3]],
    [undefined, [1, 0, 0]],
  ] as const)('goes back to where it failed: %s', async (failedIn, messages) => {
    const { resume, sent, batches } = await bench({ state: 'failed', ...(failedIn && { failedIn }), ...planned })
    expect(await resume()).toBe(true)
    expect((await batches.get('b1'))?.state).toBe(failedIn ?? 'registered')
    expect(sent()).toEqual(messages)
  })

  it('that somebody else took up meanwhile is taken up where it now is', async () => {
    const { resume, sent, batches, batch } = await bench({ state: 'failed', failedIn: 'checking', ...planned })
    await batches.move(batch, ['failed'], { state: 'settling' })
    expect(await resume()).toBe(true)
    expect(sent()).toEqual([0, 0, 3])
    expect(batches.moves).toEqual(['settling'])
  })

  it('failed in the state in which it was, and only there', async () => {
    const fault = new PermanentFault('RULE_THREW', new Error('x'))
    const { batches, means, sent } = await bench({ state: 'checking', ...planned })
    await failBatch(batches, [{ batch: 'b1' }, { batch: 'b9' }], fault, ['settling'])
    expect(batches.moves).toEqual([])
    await failBatch(batches, [{ batch: 'b1' }], fault, ['registered', 'checking'])
    expect(await batches.get('b1')).toMatchObject({
      state: 'failed',
      failedIn: 'checking',
      refusal: { code: 'RULE_THREW' },
    })
    await failBatch(batches, [{ batch: 'b1' }], fault, ['checking'])
    expect(batches.moves).toEqual(['failed'])
    expect(await resumeBatch(await needBatch(batches, 'b1'), means)).toBe(true)
    expect(sent()).toEqual([0, 4, 0])
  })
})

describe('a batch that has ended', () => {
  it.each(['completed', 'refused', 'repeat'] as const)('stays: %s', async (state) => {
    const { resume, sent, batches } = await bench({ state })
    expect(await resume()).toBe(false)
    expect(sent()).toEqual([0, 0, 0])
    expect(batches.moves).toEqual([])
  })
})
