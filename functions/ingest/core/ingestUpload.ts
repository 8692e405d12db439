import type { Batch, RowCounts } from '../../../schemas/batch.ts'
import { isRegisterKind } from '../../../schemas/registers/kinds.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import type { CheckMessage } from '../../../schemas/messages.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { IncomingStore } from '../../shared/files/incomingStore.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { sendChunks } from '../../shared/batches/resume.ts'
import type { MessageQueue } from '../../shared/messages/messageQueue.ts'
import { partitionsOver } from '../../shared/pages/partitionOf.ts'
import type { ReturnsBook } from '../../shared/returns/returnsBook.ts'
import { type SheetFile, noteText } from '../read/sheet.ts'
import type { Annotation } from '../annotate/newBook.ts'
import { chunkWriter } from './chunkWriter.ts'
import type { HeaderReader } from './columnPlan.ts'
import { giveBack } from './giveBack.ts'
import { type RegisterShelf, keepRegister, requireUsable, requireWhole } from './keepRegister.ts'
import { pipelineLane } from './lanes.ts'
import { readingProgress } from './readingProgress.ts'
import { readSheetRows, type SheetReading } from './readSheetRows.ts'
import { BatchRefused, refusalOf } from './refusal.ts'
import { repeatSet } from './repeatSet.ts'
import { leavePlace, requireReplacement, takePlace } from './takePlace.ts'

/** Facts of how many rows one partition settles: few enough to hold at once in some 100 MB. */
const rowsPerPartition = 25_000

export interface IngestMeans {
  readonly batches: BatchStore
  readonly objects: ObjectStore
  readonly incoming: IncomingStore
  readonly checkQueue: MessageQueue<CheckMessage>
  readonly registers: RegisterShelf
  readonly returns: ReturnsBook
  /** Opens a file on local disk; `fileName` is what its clerk calls it. */
  readonly openSheet: (path: string, fileName: string) => Promise<SheetFile>
  /** How the batch's columns are found: by the template of its kind or by a profile. */
  readonly headerOf: (batch: Batch) => Promise<HeaderReader>
  /** Gives a path on local disk for the time of `work`, and removes what stands there after. */
  readonly withTemporaryFile: <Result>(work: (path: string) => Promise<Result>) => Promise<Result>
  /** Writes a file back with its problems marked. */
  readonly annotate: (from: string, to: string, annotation: Annotation) => Promise<void>
  readonly ruleSet: string
  readonly now: () => string
}

/** Takes in every file a notification names. */
export async function ingestUploads(uploads: readonly { readonly batch: string }[], means: IngestMeans): Promise<void> {
  for (const { batch } of uploads) await ingestUpload(batch, means)
}

/**
 * Takes an uploaded file in: one streaming pass writes chunk objects and the rejected rows, then one message a chunk.
 * A restart writes the same objects again and ends the same. What arrived is removed once the batch has moved on: a file
 * that was taken in is among the evidence by then, and of one that was refused nothing is kept.
 */
export async function ingestUpload(batchId: string, means: IngestMeans): Promise<void> {
  const batch = await needBatch(means.batches, batchId)
  await moveOn(batch, means)
  const { state } = await needBatch(means.batches, batchId)
  // What failed is to be read again when it is mended.
  if (state !== 'registered' && state !== 'failed')
    await means.incoming.remove(objectKeys.upload(batch.jurisdiction, batch.id))
}

async function moveOn(batch: Batch, means: IngestMeans): Promise<void> {
  if (batch.state === 'checking') return sendChunks(batch, means.batches, means.checkQueue)
  if (batch.state !== 'registered') return leavePlace(batch, means)
  try {
    await means.withTemporaryFile((path) => ingestFile(batch, path, means))
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === undefined) throw error
    await means.batches.move(batch, ['registered'], { state: 'refused', refusal, finishedAt: means.now() })
  }
  await leavePlace(await needBatch(means.batches, batch.id), means)
}

async function ingestFile(batch: Batch, path: string, means: IngestMeans): Promise<void> {
  const { sha256 } = await means.incoming.download(objectKeys.upload(batch.jurisdiction, batch.id), path)
  if (sha256 !== batch.sha256) throw changedFile()
  const writer = chunkWriter(means.objects, batch.jurisdiction, batch.id)
  const lane = pipelineLane(batch.kind, batch)
  const sheet = await means.openSheet(path, batch.fileName)
  const progress = readingProgress(batch, means)
  const sink = {
    ...writer,
    settled: async (rows: RowCounts) => {
      await writer.settled()
      await progress(rows)
    },
  }
  const reading = await readSheetRows(sheet, await means.headerOf(batch), () => lane, repeatSet(), sink)
  const chunks = await writer.finish()
  reconcile(reading)
  await means.objects.upload(objectKeys.original(batch.jurisdiction, batch.id), path)
  await giveBack(batch, path, sheet, reading, means)
  if (isRegisterKind(batch.kind)) {
    requireWhole(batch.kind, reading.rows)
    await requireUsable(batch, chunks, means.objects)
  }
  const read = {
    rows: reading.rows,
    controlTotals: [...reading.controlTotals],
    unknownColumns: [...reading.unknownColumns],
    otherRows: reading.otherRows,
    nilRows: reading.nilRows,
    warnedRows: reading.warnedRows,
    problems: reading.problems,
    notes: reading.notes.map((note) => ({ code: note.code, zh: noteText(note, 'zh'), en: noteText(note, 'en') })),
  }
  requireReplacement(batch, reading.rows)
  const holder = reading.rows.accepted === 0 ? batch.id : await means.batches.claimContent(batch, reading.content)
  const finished = { ...read, finishedAt: means.now() }
  if (holder !== batch.id) {
    const { read: all, rejected } = reading.rows
    const rows = { read: all, accepted: 0, rejected, repeats: all - rejected }
    await means.batches.move(batch, ['registered'], { ...finished, state: 'repeat', repeatOf: holder, rows })
  } else if (isRegisterKind(batch.kind)) {
    await keepRegister(batch, batch.kind, chunks, means.objects, means.registers)
    await startChecking(batch, chunks, reading, read, undefined, means)
  } else if (isRecordKind(batch.kind)) {
    const replaced = await takePlace(batch, reading.rows, means)
    await startChecking(batch, chunks, reading, read, replaced, means)
  }
}

async function startChecking(
  batch: Batch,
  chunksPlanned: number,
  { rows }: SheetReading,
  read: Partial<Batch>,
  replaced: Batch | undefined,
  means: IngestMeans,
): Promise<void> {
  if (chunksPlanned === 0) {
    await means.batches.move(batch, ['registered'], { ...read, state: 'completed', finishedAt: means.now() })
    return
  }
  const plan = {
    chunksPlanned,
    // The registers are judged as a whole.
    partitionsPlanned: isRegisterKind(batch.kind)
      ? 1
      : partitionsOver(Math.ceil(rows.accepted / rowsPerPartition), replaced?.partitionsPlanned ?? 1),
    registers: { ...(await means.registers.current()) },
    ruleSet: means.ruleSet,
  }
  await means.batches.move(batch, ['registered'], { ...read, ...plan, state: 'checking' })
  await sendChunks(await needBatch(means.batches, batch.id), means.batches, means.checkQueue)
}

/** No row may be lost between reading and keeping. */
function reconcile({ rows: { read, accepted, rejected, repeats } }: SheetReading): void {
  if (read !== accepted + rejected + repeats) {
    throw new Error(
      `rows do not reconcile: ${read} read, ${accepted} accepted, ${rejected} rejected, ${repeats} repeats`,
    )
  }
}

const changedFile = (): BatchRefused =>
  new BatchRefused({
    code: 'FILE_CHANGED',
    zh: '上传的文件与登记时的不一致（SHA-256 不同）。请重新登记并上传。',
    en: 'The uploaded file is not the one that was registered (its SHA-256 differs). Register and upload it again.',
  })
