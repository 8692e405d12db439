import * as z from 'zod'
import type { Batch } from '../../../schemas/batch.ts'
import type { CheckMessage, SettleMessage, UploadMessage } from '../../../schemas/messages.ts'
import type { MessageQueue } from '../messages/messageQueue.ts'
import { objectKeys } from '../files/objectKeys.ts'
import type { IncomingStore } from '../files/incomingStore.ts'
import { type BatchStore, needBatch } from './batchStore.ts'

const numbers = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index)

/** Sends a message for every chunk that is not checked yet. Safe to repeat: a chunk checked twice counts once. */
export async function sendChunks(batch: Batch, batches: BatchStore, queue: MessageQueue<CheckMessage>): Promise<void> {
  const done = await batches.partsDone(batch, 'chunk', z.unknown())
  const left = numbers(1, batch.chunksPlanned).filter((chunk) => !done.has(chunk))
  // With all checked but the batch not moved on, one repeated chunk is what moves it.
  const chunks = left.length === 0 ? [batch.chunksPlanned] : left
  await queue.sendAll(chunks.map((chunk) => ({ jurisdiction: batch.jurisdiction, batch: batch.id, chunk })))
}

/** Sends a message for every partition that is not settled, or not taken out again, yet; safe to repeat. */
export async function sendPartitions(
  batch: Batch,
  batches: BatchStore,
  queue: MessageQueue<SettleMessage>,
): Promise<void> {
  const [stage, planned] =
    batch.state === 'withdrawing'
      ? (['withdrawal', Math.max(1, batch.withdrawal?.partitions ?? 0)] as const)
      : (['partition', batch.partitionsPlanned] as const)
  const done = await batches.partsDone(batch, stage, z.unknown())
  const left = numbers(0, planned).filter((partition) => !done.has(partition))
  const partitions = left.length === 0 ? [planned - 1] : left
  await queue.sendAll(partitions.map((partition) => ({ jurisdiction: batch.jurisdiction, batch: batch.id, partition })))
}

export interface ResumeMeans {
  readonly batches: BatchStore
  readonly incoming: Pick<IncomingStore, 'exists'>
  readonly ingestQueue: MessageQueue<UploadMessage>
  readonly checkQueue: MessageQueue<CheckMessage>
  readonly settleQueue: MessageQueue<SettleMessage>
}

/**
 * Takes a batch up where it stopped: lost messages are sent again, a failed batch goes back to the stage in which it
 * failed. Safe on a batch that is at work. Returns false when there is nothing to resume: it has ended, or its file has
 * not come.
 */
export async function resumeBatch(found: Batch, means: ResumeMeans): Promise<boolean> {
  const { batches, checkQueue, settleQueue } = means
  if (found.state === 'failed') await batches.move(found, ['failed'], { state: found.failedIn ?? 'registered' })
  const batch = await needBatch(batches, found.id)
  switch (batch.state) {
    case 'registered':
      return resumeUpload(batch, means)
    case 'checking':
      await sendChunks(batch, batches, checkQueue)
      return true
    case 'settling':
    case 'withdrawing':
      await sendPartitions(batch, batches, settleQueue)
      return true
    case 'completed':
    case 'refused':
    case 'repeat':
    case 'failed':
    case 'superseding':
    case 'superseded':
    case 'withdrawn':
      return false
  }
}

async function resumeUpload(batch: Batch, { incoming, ingestQueue }: ResumeMeans): Promise<boolean> {
  const key = objectKeys.upload(batch.jurisdiction, batch.id)
  if (!(await incoming.exists(key))) return false
  await ingestQueue.sendAll([{ Records: [{ s3: { object: { key } } }] }])
  return true
}
