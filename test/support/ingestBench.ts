import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IngestMeans, ingestUpload } from '../../functions/ingest/core/ingestUpload.ts'
import { annotateFile } from '../../functions/ingest/annotate/annotateFile.ts'
import { templateHeader } from '../../functions/ingest/core/templateHeader.ts'
import { openSheet } from '../../functions/ingest/read/sheet.ts'
import { objectKeys } from '../../functions/shared/files/objectKeys.ts'
import type { Batch } from '../../schemas/batch.ts'
import type { CheckMessage } from '../../schemas/messages.ts'
import { batchOf } from './batchOf.ts'
import { memoryBatchStore } from './memoryBatchStore.ts'
import { memoryIncoming } from './memoryIncoming.ts'
import { memoryObjectStore } from './memoryObjectStore.ts'
import { memoryReturnsBook } from './memoryReturnsBook.ts'
import { memoryQueue } from './memoryQueue.ts'

export interface Upload {
  readonly batch: Partial<Batch>
  readonly content: string
  /** What lies in the bucket when it is not what was registered. */
  readonly stored?: string
}

/** Ingest with everything outside it in memory; files are real, on the local disk. */
export function ingestBench(...uploads: readonly Upload[]) {
  const registered = uploads.map(({ batch, content }) => batchOf({ content, ...batch }))
  const batches = memoryBatchStore(...registered)
  const objects = memoryObjectStore()
  const incoming = memoryIncoming(
    Object.fromEntries(
      registered.map((batch, index) => [
        objectKeys.upload(batch.jurisdiction, batch.id),
        uploads[index]?.stored ?? uploads[index]?.content ?? '',
      ]),
    ),
  )
  const checkQueue = memoryQueue<CheckMessage>()
  const shelf: unknown[] = []
  const means: IngestMeans = {
    batches,
    objects,
    incoming,
    checkQueue,
    registers: {
      current: async () => ({ unit: 'b0' }),
      put: async (kind, version) => shelf.push({ kind, ...version }),
    },
    returns: memoryReturnsBook(),
    openSheet: (path, fileName) => openSheet(path, { fileName }),
    annotate: annotateFile,
    headerOf: async (batch) => templateHeader(batch.kind),
    async withTemporaryFile(work) {
      const folder = await mkdtemp(join(tmpdir(), 'ingest-test-'))
      try {
        return await work(join(folder, 'upload'))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    ruleSet: 'rules-1',
    now: () => '2025-04-01T09:00:00.000Z',
  }
  return {
    batches,
    objects,
    incoming,
    checkQueue,
    /** Register versions put in force. */
    shelf,
    means,
    ingest: (id = 'b1', changes: Partial<IngestMeans> = {}) => ingestUpload(id, { ...means, ...changes }),
  }
}
