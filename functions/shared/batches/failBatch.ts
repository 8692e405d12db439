import type { WorkingState } from '../../../schemas/batch.ts'
import type { PermanentFault } from '../permanentFault.ts'
import type { BatchStore } from './batchStore.ts'

/**
 * What a stage does with a message that no further try can help: its batches are set to failed, with a code an operator
 * can look up; their findings so far stand. Precondition: a batch is in one of the stage's states.
 */
export async function failBatch(
  batches: BatchStore,
  messages: readonly { readonly batch: string }[],
  { code }: PermanentFault,
  states: readonly WorkingState[],
): Promise<void> {
  for (const message of messages) {
    const batch = await batches.get(message.batch)
    const failedIn = states.find((state) => state === batch?.state)
    if (batch === undefined || failedIn === undefined) continue
    const refusal = {
      code,
      zh: `系统处理出错（${code}），已通知运维人员；无需重新上传。`,
      en: `The system failed while processing (${code}); operations have been told. There is no need to upload again.`,
    }
    await batches.move(batch, [failedIn], { state: 'failed', failedIn, refusal })
  }
}
