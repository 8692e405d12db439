import type { Batch, Overlap } from '../../../schemas/batch.ts'
import type { SettleMessage } from '../../../schemas/messages.ts'
import { type Coverage, addCoverage } from '../../../rules/kit/coverage.ts'
import { mergePlaces } from '../../../rules/kit/placeTally.ts'
import type { RegisterLookup } from '../../../rules/kit/registers.ts'
import { pageFamilies } from '../../../rules/pages/families.ts'
import { isRegisterKind } from '../../../schemas/registers/kinds.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { keepPlaces } from '../../shared/coverage/placeParts.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { inParallel } from '../../shared/inParallel.ts'
import { orPermanentFault } from '../../shared/permanentFault.ts'
import { type CompletionMeans, completeBatch } from './completeBatch.ts'
import { type WithdrawalMeans, completeWithdrawal } from './completeWithdrawal.ts'
import { addCounts, noCounts } from './counts.ts'
import { type PageGroup, gatherGroups } from './gatherGroups.ts'
import { type GroupAtHand, type ReadGroups, groupsToSettle, groupsWithdrawn, withPagesBefore } from './leavingPages.ts'
import { type RegisterMeans, settleRegisters } from './settleRegisters.ts'
import { addOverlaps } from './overlaps.ts'
import { settleGroup } from './settleGroup.ts'

export interface SettleMachinery extends CompletionMeans, WithdrawalMeans, RegisterMeans {
  readonly batches: BatchStore
  readonly objects: ObjectStore
}

const parallelReads = 4
const parallelGroups = 6

/**
 * Settles one partition of a batch: contributes its facts to their pages, in place of those of the batch it supersedes,
 * and brings the findings of those pages in line. Of a batch that is withdrawn it takes them out again. The partition
 * counts once however often it is settled; whoever counts the last one ends the settling.
 */
export async function settlePartition(
  { batch: id, partition }: SettleMessage,
  machinery: SettleMachinery,
): Promise<void> {
  const { batches } = machinery
  const batch = await needBatch(batches, id)
  const read: ReadGroups = (each, part) => readGroups(each, part, machinery)
  if (batch.state === 'settling') {
    const { flags, result } = isRegisterKind(batch.kind)
      ? { flags: 0, result: await settleRegisters(batch, machinery) }
      : await settleRecords(batch, partition, read, machinery)
    const part = { stage: 'partition', number: partition } as const
    const places = await keepPlaces(batch, part, result.places, machinery.objects)
    await batches.markDone(batch, { ...part, flags }, { ...result, places })
    await completeBatch(id, machinery)
  } else if (batch.state === 'withdrawing') {
    const groups = await groupsWithdrawn(batch, partition, read)
    const { registers = {} } = batch.withdrawal ?? {}
    const { result } = await settleAll(groups, { batch, leaving: batch.id, registers }, machinery)
    const { places: _places, ...kept } = result
    await batches.markDone(batch, { stage: 'withdrawal', number: partition }, kept)
    await completeWithdrawal(id, machinery)
  }
}

async function settleRecords(batch: Batch, partition: number, read: ReadGroups, machinery: SettleMachinery) {
  const own = await groupsToSettle(batch, partition, machinery.batches, read)
  const groups =
    batch.judging === 1 ? own : withPagesBefore(own, await read({ ...batch, judging: batch.judging - 1 }, partition))
  return settleAll(groups, { batch, leaving: batch.supersedes, registers: batch.registers }, machinery)
}

/** What all chunks of the batch bring to the partition. A missing object is an error: nothing may be settled by half. */
async function readGroups(
  batch: Batch,
  partition: number,
  { objects }: SettleMachinery,
): Promise<readonly PageGroup[]> {
  const chunks = Array.from({ length: batch.chunksPlanned }, (_, index) => index + 1)
  const lines = await inParallel(chunks, parallelReads, async (chunk) =>
    unpackLines(await objects.get(objectKeys.facts(batch.jurisdiction, batch, partition, chunk))),
  )
  return orPermanentFault('FACTS_DAMAGED', () => gatherGroups(lines.flat()))
}

interface Settling {
  readonly batch: Batch
  /** The batch whose contributions stop counting. */
  readonly leaving: string | undefined
  readonly registers: Readonly<Record<string, string>>
}

async function settleAll(groups: readonly GroupAtHand[], settling: Settling, machinery: SettleMachinery) {
  const registers = await machinery.registersOf(settling.registers)
  const settled = await inParallel(groups, parallelGroups, (group) => settleOne(group, settling, registers, machinery))
  const counts = noCounts()
  const coverage: Coverage = {}
  const overlaps = new Map<string, Omit<Overlap, 'batch'>>()
  let flags = 0
  for (const group of settled) {
    flags += group.windowFlags
    addCoverage(coverage, group.coverage)
    addCounts(counts, group.counts)
    addOverlaps(overlaps, group.overlaps)
  }
  const places = mergePlaces(settled.map((group) => group.places))
  return { flags, result: { counts, coverage, overlaps: Object.fromEntries(overlaps), places } }
}

async function settleOne(
  { page, touched }: GroupAtHand,
  { batch, leaving }: Settling,
  registers: RegisterLookup,
  machinery: SettleMachinery,
) {
  const { catalogue, calendar, now, findingId } = machinery
  const family = pageFamilies[page.family]
  const store = machinery.pages(page.family, page.group)
  const contributions = [...page.periods].map(([period, blocks]) => ({ batch: batch.id, period, blocks }))
  await store.contribute(contributions, leaving)
  return settleGroup(
    { family, group: page.group, touched, batch: batch.id },
    {
      store,
      rules: catalogue.windowRules.filter((rule) => rule.family === family),
      environment: { registers, calendar },
      idOf: (identity) => findingId(page.family, page.group, identity),
      now,
    },
  )
}
