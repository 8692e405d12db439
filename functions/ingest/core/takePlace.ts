import type { Batch, RowCounts } from '../../../schemas/batch.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { releaseReplaced } from '../../shared/batches/releaseReplaced.ts'
import { type ReturnsBook, enterReturn, strikeReturn } from '../../shared/returns/returnsBook.ts'
import { BatchRefused } from './refusal.ts'

interface PlaceMeans {
  readonly batches: BatchStore
  readonly returns: ReturnsBook
}

/** A correction of which no row can be read would take the good rows away and bring none. @throws BatchRefused */
export function requireReplacement({ supersedes }: Batch, { accepted }: RowCounts): void {
  if (supersedes === undefined || accepted > 0) return
  throw new BatchRefused({
    code: 'REPLACEMENT_EMPTY',
    zh: `没有一行可以读取，不能替代批次 ${supersedes}；该批次继续有效。如确需撤回，请用撤回功能并说明理由。`,
    en: `No row could be read, so it cannot take the place of batch ${supersedes}, which stands. To take that back, withdraw it with a reason.`,
  })
}

/**
 * Takes a batch's place among its unit's returns: the batch it supersedes is held for it, and no nil return stands
 * against it. Safe to repeat. Returns the batch it supersedes. @throws BatchRefused
 */
export async function takePlace(
  batch: Batch,
  rows: RowCounts,
  { batches, returns }: PlaceMeans,
): Promise<Batch | undefined> {
  const replaced = batch.supersedes === undefined ? undefined : await holdReplaced(batch, batch.supersedes, batches)
  const nil = await enterReturn(returns, batch, rows)
  if (nil === undefined) return replaced
  await releaseReplaced(batch, batches)
  throw new BatchRefused({
    code: 'NIL_RETURN_STANDS',
    zh: `本单位已就${nil.period}申报无发生额，不能再报送有记录的批次。请先撤回该无发生额申报，再重新登记。`,
    en: `The unit filed a nil return for ${nil.period}, beside which no batch with rows can stand. Withdraw the nil return, then register the file again.`,
  })
}

/** A batch that was withdrawn while its file was read may have taken its place after the withdrawal had cleared it. */
export async function leavePlace(batch: Batch, { batches, returns }: PlaceMeans): Promise<void> {
  if (batch.state !== 'withdrawing' && batch.state !== 'withdrawn') return
  if (batch.withdrawal?.partitions !== 0) return
  await strikeReturn(returns, batch)
  await releaseReplaced(batch, batches)
}

async function holdReplaced(batch: Batch, supersedes: string, batches: BatchStore): Promise<Batch> {
  const held = { state: 'superseding', supersededBy: batch.id } as const
  if (await batches.move({ id: supersedes }, ['completed'], held)) return needBatch(batches, supersedes)
  const replaced = await needBatch(batches, supersedes)
  if (replaced.state === 'superseding' && replaced.supersededBy === batch.id) return replaced
  throw new BatchRefused({
    code: 'SUPERSEDES_OVERTAKEN',
    zh: `批次 ${supersedes} 已不是可替代的状态（${replaced.state}），可能已撤回或已被其他批次替代。请查看其现状后重新登记。`,
    en: `Batch ${supersedes} can no longer be superseded (it is ${replaced.state}): it was withdrawn, or another batch took its place. Look at it and register the file again.`,
  })
}
