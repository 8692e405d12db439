import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '../../rules/catalogue.ts'
import { ruleSetName } from '../shared/ruleSet.ts'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import { makeIncomingStore, makeObjectStore, makeQueues, makeTable } from '../shared/clients.ts'
import { sqsQueue } from '../shared/messages/sqsQueue.ts'
import { dynamoReturnsBook } from '../shared/returns/dynamoReturnsBook.ts'
import { currentRegisters, putRegister } from '../shared/store/registers.ts'
import type * as z from 'zod'
import type { ingestEnv } from './env.ts'
import type { IngestMeans } from './core/ingestUpload.ts'
import { annotateFile } from './annotate/annotateFile.ts'
import { headerFor } from './core/headerFor.ts'
import { openSheet } from './read/sheet.ts'

async function withTemporaryFile<Result>(work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'lianzheng-'))
  try {
    return await work(join(folder, 'upload'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Everything ingest reaches outside itself. */
export function ingestMeans(env: z.infer<typeof ingestEnv>): IngestMeans {
  const table = makeTable(env.TABLE_NAME)
  const objects = makeObjectStore(env.BUCKET_NAME)
  return {
    batches: dynamoBatchStore(table, env.JURISDICTION),
    objects,
    incoming: makeIncomingStore(env.INCOMING_BUCKET_NAME),
    checkQueue: sqsQueue(makeQueues(), env.CHECK_QUEUE_URL),
    registers: {
      current: () => currentRegisters(table, env.JURISDICTION),
      put: (kind, version) => putRegister(table, env.JURISDICTION, kind, version),
    },
    returns: dynamoReturnsBook(table, env.JURISDICTION),
    annotate: annotateFile,
    openSheet: (path, fileName) => openSheet(path, { fileName }),
    headerOf: (batch) => headerFor(batch, objects),
    withTemporaryFile,
    ruleSet: ruleSetName(catalogue),
    now: () => new Date().toISOString(),
  }
}
