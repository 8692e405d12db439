import type { CheckMessage, SettleMessage } from '../../../schemas/messages.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { RegisterLookup } from '../../../rules/kit/registers.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { sendPartitions } from '../../shared/batches/resume.ts'
import { keepPlaces } from '../../shared/coverage/placeParts.ts'
import { packLines, unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { inParallel } from '../../shared/inParallel.ts'
import type { MessageQueue } from '../../shared/messages/messageQueue.ts'
import { orPermanentFault } from '../../shared/permanentFault.ts'
import { checkChunk } from './checkChunk.ts'

export interface CheckMeans {
  readonly batches: BatchStore
  readonly objects: ObjectStore
  readonly settleQueue: MessageQueue<SettleMessage>
  /** The register versions a batch names. They never change, so the caller may keep them. */
  readonly registersOf: (versions: Readonly<Record<string, string>>) => Promise<RegisterLookup>
  readonly catalogue: Catalogue
  readonly calendar: Calendar
}

const parallelWrites = 4

/**
 * Checks one chunk: judges its records and writes what each partition will settle. The chunk counts once however often
 * it is checked; whoever counts the last one moves the batch on.
 */
export async function checkBatchChunk({ batch: id, chunk }: CheckMessage, means: CheckMeans): Promise<void> {
  const batch = await needBatch(means.batches, id)
  // A message that comes again after the batch moved on may come because sending the partitions failed.
  if (batch.state === 'settling') return sendPartitions(batch, means.batches, means.settleQueue)
  if (batch.state !== 'checking') return
  const lines = unpackLines(await means.objects.get(objectKeys.chunk(batch.jurisdiction, batch.id, chunk)))
  const environment = { registers: await means.registersOf(batch.registers), calendar: means.calendar }
  const checked = orPermanentFault('CHECK_FAILED', () => checkChunk(batch, lines, means.catalogue, environment))
  const partitions = Array.from({ length: batch.partitionsPlanned }, (_, partition) => partition)
  await inParallel(partitions, parallelWrites, (partition) => {
    const blocks = checked.partitions.get(partition) ?? []
    const key = objectKeys.facts(batch.jurisdiction, batch, partition, chunk)
    return means.objects.put(key, packLines(blocks.map((block) => JSON.stringify(block))))
  })
  const { records, flags, coverage } = checked
  const part = { stage: 'chunk', number: chunk } as const
  const places = await keepPlaces(batch, part, checked.places, means.objects)
  await means.batches.markDone(batch, { ...part, flags }, { records, flags, coverage, places })
  await afterChunk(id, means)
}

/** When all chunks are checked, hands the batch to settling. Safe to repeat at any point. */
async function afterChunk(id: string, { batches, settleQueue }: CheckMeans): Promise<void> {
  const batch = await needBatch(batches, id)
  if (batch.state !== 'checking' || batch.chunksChecked < batch.chunksPlanned) return
  await batches.move(batch, ['checking'], { state: 'settling' })
  await sendPartitions(batch, batches, settleQueue)
}
