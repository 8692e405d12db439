import * as z from 'zod'
import type { Batch } from '../../../schemas/batch.ts'
import type { CheckMessage, SettleMessage } from '../../../schemas/messages.ts'
import type { MessageQueue } from '../messages/messageQueue.ts'
import type { BatchStore } from './batchStore.ts'

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

/** Sends a message for every partition that is not settled yet; safe to repeat. */
export async function sendPartitions(
  batch: Batch,
  batches: BatchStore,
  queue: MessageQueue<SettleMessage>,
): Promise<void> {
  const done = await batches.partsDone(batch, 'partition', z.unknown())
  const left = numbers(0, batch.partitionsPlanned).filter((partition) => !done.has(partition))
  const partitions = left.length === 0 ? [batch.partitionsPlanned - 1] : left
  await queue.sendAll(partitions.map((partition) => ({ jurisdiction: batch.jurisdiction, batch: batch.id, partition })))
}
