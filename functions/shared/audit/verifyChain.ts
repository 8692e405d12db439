import { type AuditHead, auditEntrySchema } from '../../../schemas/audit.ts'
import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'
import type { StoredEntry } from './auditTrail.ts'
import { emptyChain, hashOf } from './chain.ts'

/** What can be wrong with an entry, in the order in which it is looked for. */
export const chainFaults = {
  missing: { zh: '该条记录缺失', en: 'the entry is missing' },
  unreadable: { zh: '该条记录已损坏', en: 'the entry is damaged' },
  misplaced: { zh: '该条记录不在原来的位置', en: 'the entry is not where it was written' },
  altered: { zh: '该条记录内容被改动', en: 'the entry was altered' },
  unlinked: {
    zh: '该条记录与前一条不衔接，可能被替换或插入',
    en: 'the entry does not follow the one before: it was replaced or put in',
  },
  rewritten: {
    zh: '该条记录与另行保存的校验值不符，记录被改写',
    en: 'the entry is not the one whose hash was kept elsewhere: the trail was rewritten',
  },
  cutOff: { zh: '该条及以后的记录被删除', en: 'this entry and those after it were cut off' },
  beyondHead: {
    zh: '该条记录在末条之后，不应存在',
    en: 'the entry stands behind the last one and should not be there',
  },
} as const satisfies Record<string, BothLanguages>
export type ChainFault = keyof typeof chainFaults

export interface Verification {
  /** Entries found sound, from the first on. */
  readonly sound: number
  /** The first broken entry. */
  readonly broken: { readonly sequence: number; readonly fault: ChainFault } | undefined
}

const strictEntry = auditEntrySchema.strict()

function faultOf(
  { sequence, item }: StoredEntry,
  before: AuditHead,
  anchor: string | undefined,
): ChainFault | AuditHead {
  const parsed = strictEntry.safeParse(item)
  if (!parsed.success) return 'unreadable'
  const entry = parsed.data
  if (entry.hash !== hashOf(entry)) return 'altered'
  if (entry.sequence !== sequence) return 'misplaced'
  if (entry.previous !== before.hash) return 'unlinked'
  return anchor === undefined || anchor === entry.hash ? { sequence, hash: entry.hash } : 'rewritten'
}

/**
 * Walks the chain from its beginning and names the first entry that is not as it was written.
 * @param headOf the table's own word for the last entry; asked before and after, for others may be adding meanwhile
 * @param anchors hashes kept where they cannot be changed, read before
 */
export async function verifyChain(
  county: string,
  stored: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
  headOf: () => Promise<AuditHead>,
  anchors: readonly AuditHead[],
): Promise<Verification> {
  const before = await headOf()
  const expected = new Map([...anchors, before].map(({ sequence, hash }) => [sequence, hash]))
  let last = emptyChain(county)
  const broken = (sequence: number, fault: ChainFault): Verification => ({
    sound: sequence - 1,
    broken: { sequence, fault },
  })
  for await (const entry of stored) {
    const next = last.sequence + 1
    if (entry.sequence !== next) return broken(next, 'missing')
    const found = faultOf(entry, last, expected.get(next))
    if (typeof found === 'string') return broken(next, found)
    last = found
  }
  const furthest = [...expected.keys()].reduce((most, sequence) => Math.max(most, sequence), 0)
  if (last.sequence < furthest) return broken(last.sequence + 1, 'cutOff')
  const after = await headOf()
  if (last.sequence > after.sequence) return broken(after.sequence + 1, 'beyondHead')
  return { sound: last.sequence, broken: undefined }
}
