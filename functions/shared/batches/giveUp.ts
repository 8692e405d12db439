import type { PermanentFault } from '../permanentFault.ts'
import type { BatchStore } from './batchStore.ts'
import { failBatch } from './failBatch.ts'

/** What a stage does with a message that no further try can help: its batch is set to failed. */
export const giveUp =
  (batches: BatchStore) =>
  async (message: { readonly batch: string }, fault: PermanentFault): Promise<void> => {
    const batch = await batches.get(message.batch)
    if (batch !== undefined) await failBatch(batches, batch, fault)
  }
