import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredEntry } from '../../../../functions/shared/audit/auditTrail.ts'
import { emptyChain, hashOf, link } from '../../../../functions/shared/audit/chain.ts'
import { verifyChain } from '../../../../functions/shared/audit/verifyChain.ts'
import type { AuditEntry, AuditHead } from '../../../../schemas/audit.ts'
import { auditEntryOf } from '../../../support/auditEntryOf.ts'

const chain = (length: number, county = 'county'): AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (let n = 1; n <= length; n++)
    entries.push(link(auditEntryOf({ subjects: [`f${n}`] }), entries.at(-1) ?? emptyChain(county)))
  return entries
}
const stored = (entries: readonly AuditEntry[]): StoredEntry[] =>
  entries.map((item, index) => ({ sequence: index + 1, item }))
const headOf = (entries: readonly AuditEntry[]): AuditHead => {
  const { sequence, hash } = entries.at(-1) ?? emptyChain('county')
  return { sequence, hash }
}
const verify = (items: readonly StoredEntry[], head: AuditHead, anchors: readonly AuditHead[] = []) =>
  verifyChain('county', items, async () => head, anchors)
/** Makes a chain of altered entries agree with itself again, as someone who knows the code could. */
const rehash = (entries: readonly AuditEntry[]): AuditEntry[] => {
  const done: AuditEntry[] = []
  for (const entry of entries) done.push(link(entry, done.at(-1) ?? emptyChain('county')))
  return done
}

describe('a sound chain', () => {
  it.each([0, 1, 2, 20])('of %i entries is found sound', async (length) => {
    const entries = chain(length)
    expect(
      await verify(
        stored(entries),
        headOf(entries),
        entries.map(({ sequence, hash }) => ({ sequence, hash })),
      ),
    ).toEqual({
      sound: length,
      broken: undefined,
    })
  })

  it('may grow while it is walked', async () => {
    const entries = chain(5)
    const heads = [headOf(entries.slice(0, 3)), headOf(entries)]
    expect((await verifyChain('county', stored(entries), async () => heads.shift()!, [])).broken).toBeUndefined()
  })
})

describe('a broken chain', () => {
  const entries = chain(20)
  const head = headOf(entries)

  it.each(['at', 'actor', 'role', 'act', 'subjects', 'digest', 'sequence', 'previous', 'hash'] as const)(
    'is found at the entry whose %s was altered',
    async (field) => {
      const other = {
        at: '2025-04-02T08:00:00.000Z',
        actor: 'officer2',
        role: 'auditor',
        act: 'batchRegistered',
        subjects: ['f8'],
        digest: 'ab'.repeat(32),
        sequence: 99,
        previous: 'cd'.repeat(32),
        hash: 'ef'.repeat(32),
      } as const
      const altered = entries.with(6, { ...entries[6]!, [field]: other[field] } as AuditEntry)
      expect(await verify(stored(altered), head)).toEqual({ sound: 6, broken: { sequence: 7, fault: 'altered' } })
    },
  )

  it('is found at the entry altered with its own hash mended, for the next does not follow it', async () => {
    const other = { ...entries[6]!, actor: 'officer2' }
    const altered = entries.with(6, { ...other, hash: hashOf(other) })
    expect((await verify(stored(altered), head)).broken).toEqual({ sequence: 8, fault: 'unlinked' })
  })

  it('is found where an entry was removed', async () => {
    const left = stored(entries).toSpliced(6, 1)
    expect((await verify(left, head)).broken).toEqual({ sequence: 7, fault: 'missing' })
    expect((await verify(stored(entries.toSpliced(6, 1)), head)).broken).toEqual({ sequence: 7, fault: 'misplaced' })
  })

  it('is found where an entry was put in', async () => {
    const extra = link(auditEntryOf({ actor: 'intruder' }), { sequence: 6, hash: entries[5]!.hash })
    expect((await verify(stored(entries.toSpliced(6, 0, extra)), head)).broken).toEqual({
      sequence: 8,
      fault: 'misplaced',
    })
    expect((await verify([...stored(entries), { sequence: 21, item: extra }], head)).broken).toEqual({
      sequence: 21,
      fault: 'misplaced',
    })
    const behind = link(auditEntryOf(), head)
    expect((await verify([...stored(entries), { sequence: 21, item: behind }], head)).broken).toEqual({
      sequence: 21,
      fault: 'beyondHead',
    })
  })

  it('is found where entries changed places', async () => {
    const swapped = entries.with(6, entries[7]!).with(7, entries[6]!)
    expect((await verify(stored(swapped), head)).broken).toEqual({ sequence: 7, fault: 'misplaced' })
  })

  it('is found where an entry cannot be read or holds more than it should', async () => {
    for (const item of [{}, { ...entries[6]!, act: 'nothingWeKnow' }, { ...entries[6]!, note: 'put in' }]) {
      expect((await verify(stored(entries).with(6, { sequence: 7, item }), head)).broken).toEqual({
        sequence: 7,
        fault: 'unreadable',
      })
    }
  })

  it('is found cut off when the head tells of more, and, with the head cut back too, when an anchor does', async () => {
    const cut = entries.slice(0, 12)
    expect((await verify(stored(cut), head)).broken).toEqual({ sequence: 13, fault: 'cutOff' })
    expect((await verify(stored(cut), headOf(cut))).broken).toBeUndefined()
    const anchor = { sequence: 16, hash: entries[15]!.hash }
    expect((await verify(stored(cut), headOf(cut), [anchor])).broken).toEqual({ sequence: 13, fault: 'cutOff' })
    expect((await verify([], headOf([]), [anchor])).broken).toEqual({ sequence: 1, fault: 'cutOff' })
  })

  it('is found rewritten when it agrees with itself but not with an anchor', async () => {
    const forged = rehash(entries.with(6, { ...entries[6]!, actor: 'officer2' }))
    expect((await verify(stored(forged), headOf(forged))).broken).toBeUndefined()
    const anchor = { sequence: 16, hash: entries[15]!.hash }
    expect((await verify(stored(forged), headOf(forged), [anchor])).broken).toEqual({
      sequence: 16,
      fault: 'rewritten',
    })
    expect((await verify(stored(forged), head)).broken).toEqual({ sequence: 20, fault: 'rewritten' })
  })

  it('is not another county’s', async () => {
    const other = chain(3, 'other')
    expect((await verify(stored(other), headOf(other))).broken).toEqual({ sequence: 1, fault: 'unlinked' })
  })

  it('never passes, whatever one thing is changed', async () => {
    const changeOne = fc.record({
      at: fc.nat(19),
      field: fc.constantFrom('actor', 'digest', 'hash', 'previous'),
      digit: fc.nat(63),
    })
    await fc.assert(
      fc.asyncProperty(changeOne, async ({ at, field, digit }) => {
        const entry = entries[at]!
        const text = entry[field as 'hash']
        const place = digit % text.length
        const changed = `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`
        const { broken } = await verify(stored(entries.with(at, { ...entry, [field]: changed })), head)
        expect(broken?.sequence).toBe(at + 1)
      }),
    )
  })
})
