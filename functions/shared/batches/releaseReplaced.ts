import type { Batch } from '../../../schemas/batch.ts'
import type { BatchStore } from './batchStore.ts'

/** A batch whose place another was to take, and has not taken, stands as before. Safe to repeat. */
export async function releaseReplaced({ id, supersedes }: Batch, batches: BatchStore): Promise<void> {
  const replaced = supersedes === undefined ? undefined : await batches.get(supersedes)
  if (replaced?.supersededBy !== id) return
  await batches.move(replaced, ['superseding'], { state: 'completed' }, { without: ['supersededBy'] })
}
