import type { Batch } from '../../../schemas/batch.ts'
import type { SettleMessage } from '../../../schemas/messages.ts'
import type { Calendar } from '../../../rules/calendar/calendar.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import { type Coverage, addCoverage } from '../../../rules/kit/coverage.ts'
import type { RegisterLookup } from '../../../rules/kit/registers.ts'
import { pageFamilies } from '../../../rules/pages/families.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { inParallel } from '../../shared/inParallel.ts'
import { orPermanentFault } from '../../shared/permanentFault.ts'
import { completeBatch } from './completeBatch.ts'
import { addCounts, noCounts } from './counts.ts'
import { type PageGroup, gatherGroups } from './gatherGroups.ts'
import type { PageStore } from './pageStore.ts'
import { settleGroup } from './settleGroup.ts'

export interface SettleMachinery {
  readonly batches: BatchStore
  readonly objects: ObjectStore
  readonly pages: (family: string, group: string) => PageStore
  readonly findingId: (family: string, group: string, identity: string) => string
  readonly registersOf: (versions: Readonly<Record<string, string>>) => Promise<RegisterLookup>
  readonly catalogue: Catalogue
  readonly calendar: Calendar
  readonly now: () => string
}

const parallelReads = 4
const parallelGroups = 6

/**
 * Settles one partition of a batch: contributes its facts to their pages and brings the findings of those pages in line.
 * The partition counts once however often it is settled; whoever counts the last one completes the batch.
 */
export async function settlePartition(
  { batch: id, partition }: SettleMessage,
  machinery: SettleMachinery,
): Promise<void> {
  const batch = await needBatch(machinery.batches, id)
  if (batch.state !== 'settling') return
  const groups = await readGroups(batch, partition, machinery)
  const registers = await machinery.registersOf(batch.registers)
  const settled = await inParallel(groups, parallelGroups, (group) => settleOne(batch, group, registers, machinery))
  const counts = noCounts()
  const coverage: Coverage = {}
  for (const group of settled) {
    addCoverage(coverage, group.coverage)
    addCounts(counts, group.counts)
  }
  await machinery.batches.markDone(batch, { stage: 'partition', number: partition }, { counts, coverage })
  await completeBatch(id, machinery)
}

/** What all chunks of the batch bring to the partition. A missing object is an error: nothing may be settled by half. */
async function readGroups(
  batch: Batch,
  partition: number,
  { objects }: SettleMachinery,
): Promise<readonly PageGroup[]> {
  const chunks = Array.from({ length: batch.chunksPlanned }, (_, index) => index + 1)
  const lines = await inParallel(chunks, parallelReads, async (chunk) =>
    unpackLines(await objects.get(objectKeys.facts(batch.jurisdiction, batch.id, partition, chunk))),
  )
  return orPermanentFault('FACTS_DAMAGED', () => gatherGroups(lines.flat()))
}

async function settleOne(batch: Batch, page: PageGroup, registers: RegisterLookup, machinery: SettleMachinery) {
  const { catalogue, calendar, now, findingId } = machinery
  const family = pageFamilies[page.family]
  const store = machinery.pages(page.family, page.group)
  await store.contribute([...page.periods].map(([period, blocks]) => ({ batch: batch.id, period, blocks })))
  return settleGroup(
    { family, group: page.group, touched: new Set(page.periods.keys()), batch: batch.id },
    {
      store,
      rules: catalogue.windowRules.filter((rule) => rule.family === family),
      environment: { registers, calendar },
      idOf: (identity) => findingId(page.family, page.group, identity),
      now,
    },
  )
}
