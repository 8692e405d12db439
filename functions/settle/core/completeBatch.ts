import type { NewEntry } from '../../../schemas/audit.ts'
import type { Batch, Overlap } from '../../../schemas/batch.ts'
import { chunkResultSchema, partitionResultSchema } from '../../../schemas/partResults.ts'
import { type Catalogue, allRules } from '../../../rules/kit/catalogueShape.ts'
import { type Coverage, addCoverage } from '../../../rules/kit/coverage.ts'
import { loudRules } from '../../../rules/kit/firingShare.ts'
import { loudWarnings } from '../../../rules/kit/loudText.ts'
import type { AuditTrail } from '../../shared/audit/auditTrail.ts'
import { digestOf } from '../../shared/audit/chain.ts'
import { type BatchStore, needBatch } from '../../shared/batches/batchStore.ts'
import type { CoverageBook } from '../../shared/coverage/coverageBook.ts'
import { readPlaces } from '../../shared/coverage/placeParts.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { type ReturnsBook, strikeReturn } from '../../shared/returns/returnsBook.ts'
import { PermanentFault } from '../../shared/permanentFault.ts'
import { addCounts, noCounts } from './counts.ts'
import { addOverlaps } from './overlaps.ts'

export interface CompletionMeans {
  readonly batches: BatchStore
  readonly objects: ObjectStore
  readonly returns: ReturnsBook
  readonly coverage: CoverageBook
  readonly audit: Pick<AuditTrail, 'append'>
  readonly catalogue: Catalogue
  readonly now: () => string
}

/** Completes a batch whose last partition is settled, if its counts reconcile. Safe to repeat. */
export async function completeBatch(id: string, means: CompletionMeans): Promise<void> {
  const { batches, objects, audit, now } = means
  const batch = await needBatch(batches, id)
  if (batch.state !== 'settling' || batch.partitionsSettled < batch.partitionsPlanned) return
  const chunks = await batches.partsDone(batch, 'chunk', chunkResultSchema)
  const partitions = await batches.partsDone(batch, 'partition', partitionResultSchema)
  const checked = [...chunks.values()].reduce((sum, { records }) => sum + records, 0)
  requireReconciled(batch, chunks.size, partitions.size, checked)
  const coverage: Coverage = {}
  const findings = noCounts()
  for (const result of [...chunks.values(), ...partitions.values()]) addCoverage(coverage, result.coverage)
  const met = new Map<string, Omit<Overlap, 'batch'>>()
  for (const { counts, overlaps } of partitions.values()) {
    addCounts(findings, counts)
    addOverlaps(met, overlaps)
  }
  const overlaps = [...met].map(([other, counts]) => ({ batch: other, ...counts })).toSorted(byBatch)
  await objects.put(objectKeys.coverage(batch.jurisdiction, batch.id), Buffer.from(JSON.stringify(coverage)))
  await means.coverage.put(batch.id, await readPlaces([...chunks.values(), ...partitions.values()], objects))
  if (batch.supersedes !== undefined) await endReplaced(batch.supersedes, means)
  const rules = allRules(means.catalogue)
  const loud = [...loudWarnings(loudRules(rules, coverage), rules)]
  const finishedAt = now()
  const entry = completionEntry(batch, { coverage, findings }, finishedAt)
  await batches.move(
    batch,
    ['settling'],
    { state: 'completed', findings, loudRules: loud, overlaps, finishedAt },
    { audited: { trail: audit, entry } },
  )
}

/** What the machine did is one entry a batch: what it judged, by which rules and registers, and what came of it. */
function completionEntry({ id, sha256, rows, registers, ruleSet }: Batch, outcome: object, at: string): NewEntry {
  const digest = digestOf({ sha256, rows, registers, ruleSet, ...outcome })
  return { at, actor: 'machine:settle', act: 'batchCompleted', subjects: [id], digest }
}

const byBatch = (a: Overlap, b: Overlap): number => (a.batch < b.batch ? -1 : 1)

/** The pages hold the replacement's rows now. A run that ends here is repeated, and does the same again. */
async function endReplaced(id: string, { batches, returns, coverage }: CompletionMeans): Promise<void> {
  const replaced = await needBatch(batches, id)
  await strikeReturn(returns, replaced)
  await coverage.takeOff(id)
  await batches.move(replaced, ['superseding'], { state: 'superseded' })
}

/** The invariants of a batch: what was planned was done, and every accepted row was checked. */
function requireReconciled(batch: Batch, chunks: number, partitions: number, checked: number): void {
  const { rows, chunksPlanned, chunksChecked, partitionsPlanned, partitionsSettled } = batch
  const holds =
    rows !== undefined &&
    rows.read === rows.accepted + rows.rejected + rows.repeats &&
    checked === rows.accepted &&
    chunks === chunksPlanned &&
    chunksChecked === chunksPlanned &&
    partitions === partitionsPlanned &&
    partitionsSettled === partitionsPlanned
  if (holds) return
  const counts = { rows, checked, chunks, chunksPlanned, partitions, partitionsPlanned }
  throw new PermanentFault('COUNTS_DO_NOT_RECONCILE', new Error(JSON.stringify(counts)))
}
