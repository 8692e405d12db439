import type { Batch } from '../../../schemas/batch.ts'
import type { PermanentFault } from '../permanentFault.ts'
import type { BatchStore } from './batchStore.ts'

/** Sets a batch to failed, with a code an operator can look up; its findings so far stand. Precondition: it is still at work. */
export async function failBatch(batches: BatchStore, batch: Batch, fault: PermanentFault): Promise<void> {
  const { state } = batch
  if (state !== 'registered' && state !== 'checking' && state !== 'settling') return
  await batches.move(batch, [state], {
    state: 'failed',
    failedIn: state,
    refusal: {
      code: fault.code,
      zh: `系统处理出错（${fault.code}），已通知运维人员；无需重新上传。`,
      en: `The system failed while processing (${fault.code}); operations have been told. There is no need to upload again.`,
    },
  })
}
