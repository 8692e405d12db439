import type { Batch, BatchState } from '../../../schemas/batch.ts'
import type { SettleMessage } from '../../../schemas/messages.ts'
import type { MessageQueue } from '../messages/messageQueue.ts'
import { type AuditedBy, type BatchStore, needBatch } from './batchStore.ts'
import { sendPartitions } from './resume.ts'

export interface WithdrawMeans {
  readonly batches: BatchStore
  readonly settleQueue: MessageQueue<SettleMessage>
  /** The register versions in force. */
  readonly registers: () => Promise<Readonly<Record<string, string>>>
  readonly now: () => Date
}

/** Who withdraws and why, and the entry that stands or falls with it. */
export interface WithdrawAct {
  readonly reason: string
  readonly by: string
  readonly audited: AuditedBy
}

/** Whether a batch can be withdrawn as it stands; `pages` says which judging's pages it stands on, if any. */
export type Withdrawable =
  | { readonly may: 'withdraw'; readonly pages: number | undefined }
  | { readonly may: 'again' }
  | { readonly may: 'notNow' }
  | { readonly may: 'nothing' }

/**
 * A batch that is checked again stands on the pages of the judging before. One that is being settled is withdrawn when it
 * is completed, and one whose place is being taken is left to its replacement. One that was refused, repeats another or
 * was superseded has brought nothing that stands.
 */
export function withdrawable({
  state,
  failedIn,
  judging,
}: Pick<Batch, 'state' | 'failedIn' | 'judging'>): Withdrawable {
  const before = judging > 1 ? judging - 1 : undefined
  switch (state) {
    case 'completed':
      return { may: 'withdraw', pages: judging }
    case 'registered':
    case 'checking':
      return { may: 'withdraw', pages: before }
    case 'failed':
      return failedIn === 'settling' || failedIn === 'withdrawing'
        ? { may: 'notNow' }
        : { may: 'withdraw', pages: before }
    case 'settling':
    case 'superseding':
      return { may: 'notNow' }
    case 'withdrawing':
    case 'withdrawn':
      return { may: 'again' }
    case 'refused':
    case 'repeat':
    case 'superseded':
      return { may: 'nothing' }
  }
}

const attempts = 5

/**
 * Begins to withdraw a batch: from then on its rows are taken out of the pages, partition by partition, and the findings
 * that it alone supported close. Asked again it sends what is still missing, and keeps the first reason. The answer is
 * the batch as it stands then, or why it cannot be.
 */
export async function withdrawBatch(
  id: string,
  { reason, by, audited }: WithdrawAct,
  means: WithdrawMeans,
): Promise<{ readonly batch: Batch } | { readonly refused: 'notNow' | 'nothing'; readonly state: BatchState }> {
  const { batches, settleQueue, registers, now } = means
  for (let attempt = 0; attempt < attempts; attempt++) {
    const batch = await needBatch(batches, id)
    const { state } = batch
    const can = withdrawable(batch)
    if (can.may === 'notNow' || can.may === 'nothing') return { refused: can.may, state }
    if (can.may === 'again') {
      if (state === 'withdrawing') await sendPartitions(batch, batches, settleQueue)
      return { batch }
    }
    const withdrawal = {
      reason,
      by,
      at: now().toISOString(),
      ...(can.pages === undefined ? { partitions: 0 } : { partitions: batch.partitionsPlanned, judging: can.pages }),
      registers: { ...(await registers()) },
    }
    if (
      !(await batches.move(
        batch,
        [state],
        { state: 'withdrawing', withdrawal },
        { audited, seen: { judging: batch.judging } },
      ))
    )
      continue
    const withdrawing = await needBatch(batches, id)
    await sendPartitions(withdrawing, batches, settleQueue)
    return { batch: withdrawing }
  }
  return { refused: 'notNow', state: (await needBatch(batches, id)).state }
}
