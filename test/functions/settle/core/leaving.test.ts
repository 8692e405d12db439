import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBatchChunk } from '../../../../functions/check/core/checkBatchChunk.ts'
import { noCounts } from '../../../../functions/settle/core/counts.ts'
import { type SettleMachinery, settlePartition } from '../../../../functions/settle/core/settlePartition.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { partitionsOver } from '../../../../functions/shared/pages/partitionOf.ts'
import { enterReturn, placeOf } from '../../../../functions/shared/returns/returnsBook.ts'
import type { SettleMessage } from '../../../../schemas/messages.ts'
import { type Coverage, addCoverage } from '../../../../rules/kit/coverage.ts'
import { allRulesTogether } from '../../../../rules/kit/placeTally.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { memoryAuditTrail } from '../../../support/memoryAuditTrail.ts'
import { memoryBatchStore } from '../../../support/memoryBatchStore.ts'
import { memoryCoverageBook } from '../../../support/memoryCoverageBook.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'
import { memoryQueue } from '../../../support/memoryQueue.ts'
import { memoryReturnsBook } from '../../../support/memoryReturnsBook.ts'
import type { Cells } from '../../../support/rows.ts'
import { type MemoryPageStore, memoryPageStore } from './memoryPageStore.ts'
import { environment, reception, toyCatalogue } from './receptions.ts'

interface Sheet {
  readonly id: string
  readonly rows: readonly Cells[]
  readonly rowsPerChunk: number
  /** Partitions it would be cut into by its size alone. */
  readonly partitions: number
}

/** A county in memory: several batches on the same pages. */
function county() {
  const batches = memoryBatchStore()
  const objects = memoryObjectStore()
  const returns = memoryReturnsBook()
  const coverage = memoryCoverageBook()
  const pages = new Map<string, MemoryPageStore>()
  /** Findings that were at some moment not there, or there, as they were written. */
  const written: { readonly id: string; readonly state: string }[] = []
  let minutes = 0
  const machinery: SettleMachinery = {
    batches,
    objects,
    audit: memoryAuditTrail(),
    returns,
    coverage,
    currentRegisters: async () => ({}),
    withdrawRegister: async () => undefined,
    pages(family, group) {
      const store = pages.get(`${family}|${group}`) ?? memoryPageStore()
      pages.set(`${family}|${group}`, store)
      return {
        ...store,
        async write(changes) {
          const done = await store.write(changes)
          if (done) written.push(...changes.map(({ finding }) => finding))
          return done
        },
      }
    },
    findingId: (family, group, identity) => `${family}-${group}-${identity}`,
    registersOf: async () => environment.registers,
    catalogue: toyCatalogue,
    calendar: environment.calendar,
    now: () => new Date(Date.UTC(2025, 0, 1, 0, ++minutes)).toISOString(),
  }
  /** Brings a batch as far as its settling; `supersedes` must be completed. */
  async function check({ id, rows, rowsPerChunk, partitions }: Sheet, supersedes?: string) {
    const chunksPlanned = Math.ceil(rows.length / rowsPerChunk)
    const counts = { read: rows.length, accepted: rows.length, rejected: 0, repeats: 0 }
    const replaced = supersedes === undefined ? undefined : (await batches.get(supersedes))!
    const batch = batchOf({
      id,
      content: id,
      state: 'checking',
      chunksPlanned,
      partitionsPlanned: partitionsOver(partitions, replaced?.partitionsPlanned ?? 1),
      rows: counts,
      ...(supersedes && { supersedes }),
    })
    await batches.register(batch)
    await enterReturn(returns, batch, counts)
    if (replaced !== undefined) {
      await batches.move(replaced, ['completed'], { state: 'superseding', supersededBy: id })
    }
    for (let chunk = 1; chunk <= chunksPlanned; chunk++) {
      const first = (chunk - 1) * rowsPerChunk
      const lines = rows.slice(first, first + rowsPerChunk).map((each, index) => {
        const row = first + index + 2
        return JSON.stringify({ sheet: '一', row, content: JSON.stringify(each), record: reception(each) })
      })
      await objects.put(objectKeys.chunk('county', id, chunk), packLines(lines))
      const settleQueue = memoryQueue<SettleMessage>()
      await checkBatchChunk({ jurisdiction: 'county', batch: id, chunk }, { ...machinery, settleQueue })
    }
    return (await batches.get(id))!
  }
  const settle = (id: string, partition: number) =>
    settlePartition({ jurisdiction: 'county', batch: id, partition }, machinery)
  async function settleAll(id: string, again: readonly number[] = []) {
    const { partitionsPlanned } = (await batches.get(id))!
    for (let partition = 0; partition < partitionsPlanned; partition++) {
      await settle(id, partition)
      if (again.includes(partition)) await settle(id, partition)
    }
  }
  async function withdraw(id: string) {
    const batch = (await batches.get(id))!
    const withdrawal = {
      reason: '重复报送',
      by: 'clerk',
      at: '2025-01-02T00:00:00.000Z',
      partitions: batch.partitionsPlanned,
      registers: {},
    }
    await batches.move(batch, ['completed'], { state: 'withdrawing', withdrawal })
    await settleAll(id, [0])
    await settle(id, 0)
  }
  return {
    batches,
    written,
    coverage,
    coveredAs: async (id: string) =>
      JSON.parse(Buffer.from(await objects.get(objectKeys.coverage('county', id))).toString()) as Coverage,
    returned: async () => (await returns.get(placeOf('reception', batchOf()))).batches.map(({ batch }) => batch),
    get: async (id: string) => (await batches.get(id))!,
    check,
    settle,
    settleAll,
    withdraw,
    pages,
    load: async (sheet: Sheet, supersedes?: string) => {
      await check(sheet, supersedes)
      await settleAll(sheet.id)
    },
    open: () =>
      [...pages.values()]
        .flatMap(({ kept }) => [...kept.values()])
        .filter(({ state }) => state === 'open')
        .map(({ id, rule, period, evidence, sources }) => ({ id, rule, period, evidence, sources }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const row = fc.record({
  date: fc.constantFrom('2016-02-20', '2016-03-10', '2016-03-30', '2016-04-20', '2016-07-01'),
  unitCode: fc.constantFrom('U001', 'U002', 'U003'),
  letterNo: fc.constantFrom('A', 'B'),
  companions: fc.constantFrom('1', '5'),
  voucherNo: fc.constantFrom('1', '2', '3'),
  guests: fc.constantFrom('5', '6'),
  host: fc.constantFrom('', 'P1', 'P2'),
})
const sheet = (id: string) =>
  fc.record({
    id: fc.constant(id),
    // Rows of one content are one row of the batch: ingest keeps no repeats.
    rows: fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: (each) => JSON.stringify(each) }),
    rowsPerChunk: fc.integer({ min: 1, max: 8 }),
    partitions: fc.integer({ min: 1, max: 4 }),
  })
const year = { from: '2016-01', until: '2016-12' }
const units = ['U001', 'U002', 'U003']
const officials = ['P1', 'P2']

/** What stands of units or officials, batch by batch. */
async function standing({ coverage }: ReturnType<typeof county>, of: 'unit' | 'official') {
  const codes = of === 'unit' ? units : officials
  return (await Promise.all(codes.map((code) => coverage.read({ of, code }, year)))).flat()
}

/** Every batch that stands is covered by unit as it is as a whole, and by official as its rows name them. */
async function expectReconciled(
  all: ReturnType<typeof county>,
  sheets: readonly { id: string; rows: readonly Cells[] }[],
) {
  const byUnit = await standing(all, 'unit')
  const byOfficial = await standing(all, 'official')
  expect(new Set(byUnit.map(({ batch }) => batch))).toEqual(new Set(sheets.map(({ id }) => id)))
  for (const { id, rows } of sheets) {
    const sum = (of: typeof byUnit) => {
      const coverage: Coverage = {}
      let records = 0
      for (const month of of.filter(({ batch }) => batch === id).flatMap(({ months }) => months)) {
        addCoverage(coverage, month.coverage)
        records += month.records['reception'] ?? 0
      }
      return { coverage, records }
    }
    expect(sum(byUnit)).toEqual({ coverage: await all.coveredAs(id), records: rows.length })
    const named = rows.filter(({ host }) => host !== '' && host !== undefined)
    const ofOfficials = sum(byOfficial)
    expect(ofOfficials.records).toBe(named.length)
    const { pass = 0, flagged = 0 } = ofOfficials.coverage[allRulesTogether] ?? {}
    // Once by the rule on bills, and by the one on letters unless another batch had brought the same row before.
    expect(pass + flagged).toBeGreaterThanOrEqual(named.length)
    expect(pass + flagged).toBeLessThanOrEqual(2 * named.length)
    expect(flagged).toBeGreaterThanOrEqual(named.filter(({ companions }) => companions === '5').length)
  }
}

const idsOf = (findings: readonly { readonly id: string }[]) => new Set(findings.map(({ id }) => id))

describe('a batch that takes the place of another', () => {
  it('leaves what it alone would have brought, whatever else is on the pages and however often a part is repeated', async () => {
    const again = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(sheet('a'), sheet('b'), sheet('x'), fc.boolean(), again, async (a, b, x, first, repeated) => {
        const replaced = county()
        for (const each of first ? [x, a] : [a, x]) await replaced.load(each)
        const before = replaced.open()
        await replaced.check(b, 'a')
        expect(replaced.open()).toEqual(before)
        const from = replaced.written.length
        await replaced.settleAll('b', repeated)

        const alone = county()
        await alone.load(x)
        await alone.load(b)
        expect(replaced.open()).toEqual(alone.open())
        expect(await replaced.get('a')).toMatchObject({ state: 'superseded', supersededBy: 'b' })
        expect(await replaced.get('b')).toMatchObject({ state: 'completed' })
        expect((await replaced.returned()).toSorted()).toEqual(['b', 'x'])
        await expectReconciled(replaced, [b, x])
        // What is there before and after is there all the time between.
        const stays = idsOf(alone.open())
        for (const { id } of replaced.written.slice(from).filter(({ state }) => state === 'superseded')) {
          expect(stays.has(id) && idsOf(before).has(id)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps identity and first date of a finding that it shows again, and closes those that only the old one showed', async () => {
    const { load, pages, get } = county()
    const many = { companions: '5', voucherNo: '1' }
    const cut = { rowsPerChunk: 5, partitions: 1 }
    await load({ id: 'a', rows: [many, { companions: '6', voucherNo: '2' }], ...cut })
    const kept = () => [...pages.values()].flatMap((store) => [...store.kept.values()])
    const first = kept().find(({ key }) => key.includes('|1|'))!
    await load(
      {
        id: 'b',
        rows: [
          { ...many, purpose: '调研（更正）' },
          { companions: '2', voucherNo: '2' },
        ],
        ...cut,
      },
      'a',
    )
    expect(kept().find(({ id }) => id === first.id)).toMatchObject({
      state: 'open',
      firstDetectedAt: first.firstDetectedAt,
      createdBy: 'a',
      lastChangedBy: 'b',
      sources: [{ batch: 'b' }],
    })
    expect(kept().filter(({ state }) => state === 'superseded')).toMatchObject([{ createdBy: 'a', lastChangedBy: 'b' }])
    expect((await get('b')).findings).toEqual({ ...noCounts(), changed: 1, noLongerDetected: 1 })
  })

  it('shows nothing of itself on a page before it has taken the other one’s place there, nor after a late second writing', async () => {
    const store = memoryPageStore()
    const all = async () => (await store.contributions('all', await store.head())).map(({ batch }) => batch)
    await store.contribute([{ batch: 'a', period: '2016-03', blocks: [] }])
    const before = await store.head()
    await store.contribute([{ batch: 'b', period: '2016-03', blocks: [] }], 'a')
    // Whoever read the head before sees the page as it was then.
    expect((await store.contributions('all', before)).map(({ batch }) => batch)).toEqual(['a'])
    expect(await all()).toEqual(['b'])
    await store.contribute([{ batch: 'a', period: '2016-03', blocks: [] }])
    expect(await all()).toEqual(['b'])
  })
})

describe('a batch that is withdrawn', () => {
  it('leaves the county as if it had never been uploaded, apart from history', async () => {
    await fc.assert(
      fc.asyncProperty(sheet('a'), sheet('x'), fc.boolean(), async (a, x, first) => {
        const withdrawn = county()
        for (const each of first ? [x, a] : [a, x]) await withdrawn.load(each)
        await withdrawn.withdraw('a')
        const alone = county()
        await alone.load(x)
        expect(withdrawn.open()).toEqual(alone.open())
        expect(await withdrawn.get('a')).toMatchObject({ state: 'withdrawn', withdrawal: { reason: '重复报送' } })
        expect(await withdrawn.returned()).toEqual(['x'])
        await expectReconciled(withdrawn, [x])
      }),
      { numRuns: 60 },
    )
  })

  it('counts what it did to the findings', async () => {
    const { load, withdraw, get } = county()
    const many = { companions: '5', voucherNo: '1' }
    const cut = { rowsPerChunk: 5, partitions: 2 }
    await load({ id: 'a', rows: [many, { companions: '6', voucherNo: '2' }], ...cut })
    await load({ id: 'x', rows: [many], ...cut })
    await withdraw('a')
    expect((await get('a')).withdrawal?.findings).toEqual({ ...noCounts(), changed: 1, noLongerDetected: 1 })
  })

  it('in place of another does not bring that one back', async () => {
    const { load, withdraw, get, open } = county()
    const cut = { rowsPerChunk: 5, partitions: 2 }
    await load({ id: 'a', rows: [{ companions: '5' }], ...cut })
    await load({ id: 'b', rows: [{ companions: '6' }], ...cut }, 'a')
    await withdraw('b')
    expect(open()).toEqual([])
    expect(await get('a')).toMatchObject({ state: 'superseded' })
  })
})
