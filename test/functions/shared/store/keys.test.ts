import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPageFamilyName, pageFamilyNames } from '../../../../rules/pages/families.ts'
import {
  batchIdOf,
  batchIndexes,
  changeIndexes,
  changeShards,
  changesOf,
  batchParts,
  contributionRange,
  findingId,
  findingKey,
  groupHash,
  identityDigits,
  keys,
  pagesKey,
  shortHash,
} from '../../../../functions/shared/store/keys.ts'
import { batchOf } from '../../../support/batchOf.ts'

const identity = shortHash('identity', identityDigits)
const { unit } = batchOf()

describe('the key of a group of pages', () => {
  it.each(['鲁A12345', '某县某局', '91350100M000100Y4', 'A0001'])('does not show %s', (group) => {
    const key = pagesKey('county', 'vehicleMonth', groupHash('vehicleMonth', group))
    expect(key).toMatch(/^county#PAGES#vehicleMonth#[0-9a-f]{12}$/)
    expect(key).not.toContain(group)
    expect(findingId('vehicleMonth', groupHash('vehicleMonth', group), identity)).not.toContain(group)
  })

  it('differs by family, group and county, and is the same each time', () => {
    expect(groupHash('unitMonth', 'U001')).toBe(groupHash('unitMonth', 'U001'))
    expect(groupHash('unitMonth', 'U001')).not.toBe(groupHash('unitMonth', 'U002'))
    expect(groupHash('unitMonth', 'U001')).not.toBe(groupHash('vehicleMonth', 'U001'))
    expect(pagesKey('one', 'unitMonth', 'x')).not.toBe(pagesKey('other', 'unitMonth', 'x'))
  })
})

describe('the id of a finding', () => {
  it('tells where the finding stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pageFamilyNames), fc.string(), fc.string(), (family, group, fact) => {
        const [hash, of] = [groupHash(family, group), shortHash(fact, identityDigits)]
        expect(findingKey('county', findingId(family, hash, of))).toEqual(
          keys.finding(pagesKey('county', family, hash), of),
        )
      }),
    )
  })

  it('leads only into the county of the caller', () => {
    expect(findingKey('other', findingId('unitMonth', groupHash('unitMonth', 'U001'), identity))?.pk).toMatch(/^other#/)
  })

  it.each([
    '',
    'b1',
    `unitMonth-${'0'.repeat(12)}`,
    `unitMonth-${'0'.repeat(11)}-${identity}`,
    `unitMonth-${'0'.repeat(12)}-${identity}0`,
    `unitMonth-${'0'.repeat(12)}-${identity.slice(1)}`,
    `unitMonth-${'G'.repeat(12)}-${identity}`,
    `unit#Month-${'0'.repeat(12)}-${identity}`,
    `-${'0'.repeat(12)}-${identity}`,
    ` unitMonth-${'0'.repeat(12)}-${identity}`,
    `unitMonth-${'0'.repeat(12)}-${identity}\n`,
  ])('is none: %j', (id) => {
    expect(findingKey('county', id)).toBeUndefined()
  })

  it('is one of the families there are', () => {
    for (const name of pageFamilyNames) expect(isPageFamilyName(name)).toBe(true)
  })
})

describe('contributions in sort order', () => {
  it.each([
    ['2025-02', '2025-04', ['2025-02', '2025-03', '2025-04']],
    ['2025', '2025', ['2025', '2025-01', '2025-02', '2025-03', '2025-04']],
    ['2025-03', '2025-03', ['2025-03']],
  ])('from %s to %s are those of %j', (first, last, periods) => {
    const all = ['2024-12', '2025', '2025-01', '2025-02', '2025-03', '2025-04', '2026-01']
    const [from, until] = contributionRange(first, last)
    const found = all.filter((period) => {
      const { sk } = keys.contribution('pages', period, 'b1', 99_999)
      return sk >= from && sk <= until
    })
    expect(found).toEqual(periods)
  })

  it('stand in the order of their parts', () => {
    const sorts = [2, 10, 1, 0].map((part) => keys.contribution('pages', '2025-03', 'b1', part).sk)
    expect(sorts.toSorted()).toEqual([0, 1, 2, 10].map((part) => keys.contribution('pages', '2025-03', 'b1', part).sk))
  })

  it('do not mix with the head and the findings of their pages', () => {
    const [from, until] = contributionRange('', '')
    for (const { sk } of [keys.pageHead('pages'), keys.finding('pages', identity)]) {
      expect(sk >= from && sk <= until).toBe(false)
    }
  })
})

describe('the keys of a batch', () => {
  it('hold its marks beside it, numbered in order, chunks and partitions apart', () => {
    const chunks = [10, 9, 100].map((number) => keys.partDone('county', { id: 'b1', judging: 1 }, 'chunk', number))
    const { pk, prefix } = batchParts('county', { id: 'b1', judging: 1 }, 'chunk')
    for (const key of chunks) expect([key.pk, key.sk.startsWith(prefix)]).toEqual([pk, true])
    expect(chunks.map(({ sk }) => sk).toSorted()).toEqual(
      [9, 10, 100].map((number) => keys.partDone('county', { id: 'b1', judging: 1 }, 'chunk', number).sk),
    )
    for (const stage of ['partition', 'withdrawal'] as const) {
      expect(keys.partDone('county', { id: 'b1', judging: 1 }, stage, 9).sk.startsWith(prefix)).toBe(false)
    }
    expect(batchIdOf(keys.batch('county', 'b1').pk)).toBe('b1')
  })

  it('tell files and contents apart by unit and kind', () => {
    const other = batchOf({ unit: 'U002' as never }).unit
    for (const key of [keys.file, keys.content]) {
      const all = [
        key('county', unit, 'expense', 'd'),
        key('county', other, 'expense', 'd'),
        key('county', unit, 'trip', 'd'),
      ]
      expect(new Set(all.map(({ pk }) => pk)).size).toBe(3)
    }
    expect(keys.file('county', unit, 'trip', 'd').pk).not.toBe(keys.content('county', unit, 'trip', 'd').pk)
  })

  it('put the newest last in the lists of the county and the unit', () => {
    const [older, newer] = ['2025-04-01T08:00:00.000Z', '2025-04-01T08:00:00.001Z'].map((registeredAt) =>
      batchIndexes('county', { id: 'b1', unit, registeredAt }),
    )
    expect((older?.queueSk ?? '') < (newer?.queueSk ?? '')).toBe(true)
    expect((older?.unitSk ?? '') < (newer?.unitSk ?? '')).toBe(true)
  })
})

describe('the index entries of a finding', () => {
  it('stand in one shard of the changes, by when they are written', () => {
    const id = findingId('unitMonth', groupHash('unitMonth', 'U001'), identity)
    const entry = changeIndexes('county', id, '2025-04-01T08:00:00.000Z')
    const shards = Array.from({ length: changeShards }, (_unused, shard) => changesOf('county', shard))
    expect(shards.filter((pk) => pk === entry.changePk)).toHaveLength(1)
    expect(entry.changeSk).toBe(`2025-04-01T08:00:00.000Z#${identity}`)
  })

  it('are spread over every shard', () => {
    const used = new Set(
      Array.from({ length: 200 }, (_unused, index) => changeIndexes('county', `id ${index}`, '2025').changePk),
    )
    expect(used.size).toBe(changeShards)
  })
})
