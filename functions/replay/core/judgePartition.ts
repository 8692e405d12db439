import type { Batch } from '../../../schemas/batch.ts'
import { chunkLineSchema } from '../../../schemas/chunk.ts'
import { type RecordKind, isRecordKind } from '../../../schemas/records/kinds.ts'
import { isRecordOf } from '../../../schemas/records/readers.ts'
import { type Catalogue, filterRules } from '../../../rules/kit/catalogueShape.ts'
import type { Side, Trial } from '../../../rules/kit/trial.ts'
import { type PageFamilyName, pageFamilies } from '../../../rules/pages/families.ts'
import { judgeRecords } from '../../check/core/judgeRecords.ts'
import { pageBlocks } from '../../check/core/pageBlocks.ts'
import { gatherPages } from '../../settle/core/gatherGroups.ts'
import type { IdentifiedFlag } from '../../settle/core/identity.ts'
import { judgeContributions } from '../../settle/core/judgeContributions.ts'
import type { Contribution } from '../../settle/core/pageStore.ts'
import type { PageBlock } from '../../shared/pages/pageBlock.ts'
import { partitionOf } from '../../shared/pages/partitionOf.ts'
import { PermanentFault } from '../../shared/permanentFault.ts'

/** What both sides say of one group of pages. */
export interface JudgedGroup {
  readonly family: PageFamilyName
  readonly group: string
  readonly before: readonly IdentifiedFlag[]
  readonly after: readonly IdentifiedFlag[]
}

export interface PartitionWork {
  readonly batches: readonly Batch[]
  /** The lines of one chunk of a batch; called for each in turn, so that only one is held. */
  readonly lines: (batch: Batch, chunk: number) => Promise<readonly string[]>
  readonly partition: number
  readonly partitions: number
}

interface Group {
  readonly family: PageFamilyName
  readonly group: string
  readonly facts: Contribution[]
  readonly before: Contribution[]
  readonly after: Contribution[]
}

const recordRulesOnly = ({ catalogue }: Side): Catalogue => ({ ...catalogue, windowRules: [] })
const windowRulesOnly = ({ before, after }: Trial): Catalogue => ({
  ...filterRules(before.catalogue, () => false),
  windowRules: [...new Set([...before.catalogue.windowRules, ...after.catalogue.windowRules])],
})

/**
 * Judges every page group of one partition on both sides from the stored records, as check and settle would. The records
 * are read once for both, and what windows read of them is kept once.
 */
export async function judgePartition(trial: Trial, work: PartitionWork): Promise<readonly JudgedGroup[]> {
  const groups = new Map<string, Group>()
  for (const batch of work.batches) {
    if (!isRecordKind(batch.kind)) continue
    const blocks = await blocksOf(batch.kind, batch, trial, work)
    gather(groups, batch.id, 'facts', blocks.facts)
    gather(groups, batch.id, 'before', blocks.before)
    gather(groups, batch.id, 'after', blocks.after)
  }
  return [...groups.keys()].toSorted().flatMap((key) => {
    const group = groups.get(key)
    if (group === undefined) return []
    // What is judged already is let go, so that at the end only the flags are held.
    groups.delete(key)
    return [
      {
        family: group.family,
        group: group.group,
        before: judgeSide(trial.before, group, group.before),
        after: judgeSide(trial.after, group, group.after),
      },
    ]
  })
}

function judgeSide({ catalogue, environment }: Side, { family: name, group, facts }: Group, own: Contribution[]) {
  const family = pageFamilies[name]
  const rules = catalogue.windowRules.filter((rule) => rule.family === family)
  return judgeContributions({ family, group, rules, environment }, [...facts, ...own], () => false).flags
}

function gather(
  groups: Map<string, Group>,
  batch: string,
  part: 'facts' | 'before' | 'after',
  blocks: readonly PageBlock[],
): void {
  for (const { family, group, periods } of gatherPages(blocks)) {
    const key = `${family}|${group}`
    const known = groups.get(key) ?? { family, group, facts: [], before: [], after: [] }
    groups.set(key, known)
    for (const [period, own] of periods) known[part].push({ batch, period, blocks: own })
  }
}

async function blocksOf<Kind extends RecordKind>(kind: Kind, batch: Batch, trial: Trial, work: PartitionWork) {
  const { partition, partitions, lines } = work
  const wanted = (family: string, group: string): boolean => partitionOf(family, group, partitions) === partition
  const judging = (catalogue: Catalogue, { environment }: Side) =>
    judgeRecords(kind, catalogue, environment, pageBlocks(kind, wanted))
  const facts = judging(windowRulesOnly(trial), trial.before)
  const before = judging(recordRulesOnly(trial.before), trial.before)
  const after = judging(recordRulesOnly(trial.after), trial.after)
  const isRecord = isRecordOf[kind]
  for (let chunk = 1; chunk <= batch.chunksPlanned; chunk++) {
    for (const text of await lines(batch, chunk)) {
      const { sheet, row, content, record } = chunkLineSchema.parse(JSON.parse(text))
      if (!isRecord(record))
        throw new PermanentFault('CHUNK_DAMAGED', new Error(`batch ${batch.id}, chunk ${chunk}, row ${row}`))
      const source = { batch: batch.id, sheet, row, content }
      facts.add(record, source)
      before.add(record, source)
      after.add(record, source)
    }
  }
  const own = (made: typeof facts): readonly PageBlock[] => made.pages.byPartition(1).get(0) ?? []
  return { facts: own(facts), before: own(before), after: own(after) }
}
