import type { Batch } from '../../../schemas/batch.ts'
import type { CheckMessage } from '../../../schemas/messages.ts'
import { isRegisterKind } from '../../../schemas/registers/kinds.ts'
import type { MessageQueue } from '../messages/messageQueue.ts'
import { type BatchStore, needBatch } from './batchStore.ts'
import { sendChunks } from './resume.ts'

/** What batches are judged by now. */
export interface Basis {
  readonly registers: Readonly<Record<string, string>>
  readonly ruleSet: string
}

/**
 * What a batch was judged by that stands no more: the registers of which another version is in force, and `rules`. Empty
 * for one that is up to date or not at rest. A register is judged again with every register that comes, so only the
 * rules can leave it behind.
 */
export function outdatedBy(batch: Batch, now: Basis): readonly string[] {
  if (batch.state !== 'completed' || batch.chunksPlanned === 0) return []
  const rules = batch.ruleSet === now.ruleSet ? [] : ['rules']
  if (isRegisterKind(batch.kind)) return now.registers[batch.kind] === batch.id ? rules : []
  const kinds = new Set([...Object.keys(batch.registers), ...Object.keys(now.registers)])
  return [...[...kinds].filter((kind) => batch.registers[kind] !== now.registers[kind]).toSorted(), ...rules]
}

export interface RejudgeMeans {
  readonly batches: BatchStore
  readonly checkQueue: MessageQueue<CheckMessage>
  readonly basis: () => Promise<Basis>
}

/**
 * Sends a completed batch through checking and settling again, from its stored rows, under the registers and rules in
 * force now. Its findings are brought in line like those of any settlement: what officers decided stays theirs. Returns
 * whether it was sent: one that is up to date, at work or withdrawn is left alone. Precondition of the write: nobody has
 * judged it since it was read, so that two commands at once judge it once.
 */
export async function rejudgeBatch(id: string, { batches, checkQueue, basis }: RejudgeMeans): Promise<boolean> {
  const batch = await needBatch(batches, id)
  const { registers, ruleSet } = await basis()
  if (batch.finishedAt === undefined || outdatedBy(batch, { registers, ruleSet }).length === 0) return false
  const again = {
    state: 'checking',
    judging: batch.judging + 1,
    chunksChecked: 0,
    partitionsSettled: 0,
    flagsRaised: 0,
  } as const
  const seen = { finishedAt: batch.finishedAt }
  const basisNow = { registers: { ...registers }, ruleSet }
  if (
    !(await batches.move(
      batch,
      ['completed'],
      { ...again, ...basisNow },
      { without: ['findings', 'loudRules', 'overlaps', 'finishedAt'], seen },
    ))
  )
    return false
  await sendChunks(await needBatch(batches, id), batches, checkQueue)
  return true
}
