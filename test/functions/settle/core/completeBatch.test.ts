import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../rules/catalogue.ts'
import { completeBatch } from '../../../../functions/settle/core/completeBatch.ts'
import { failBatch } from '../../../../functions/shared/batches/failBatch.ts'
import { PermanentFault } from '../../../../functions/shared/permanentFault.ts'
import type { Coverage } from '../../../../rules/kit/coverage.ts'
import type { Batch } from '../../../../schemas/batch.ts'
import { batchOf } from '../../../support/batchOf.ts'
import { memoryAuditTrail } from '../../../support/memoryAuditTrail.ts'
import { memoryBatchStore } from '../../../support/memoryBatchStore.ts'
import { memoryCoverageBook } from '../../../support/memoryCoverageBook.ts'
import { memoryObjectStore } from '../../../support/memoryObjectStore.ts'
import { memoryReturnsBook } from '../../../support/memoryReturnsBook.ts'

const now = () => '2025-04-02T08:00:00.000Z'
const rows = { read: 6, accepted: 4, rejected: 1, repeats: 1 }
const covered = (pass: number) => ({ 'toy.rule': { pass, flagged: 0, notApplicable: 0, undetermined: {} } })
const counts = { created: 1, unchanged: 2, changed: 3, reopened: 0, noLongerDetected: 4 }

/** A batch of two chunks and two partitions, of which so many are done. */
async function batchWith(
  changes: Partial<Batch>,
  { checked = [3, 1], settled = 2, chunkCoverage = undefined as Coverage | undefined } = {},
) {
  const batch = batchOf({ state: 'checking', rows, chunksPlanned: 2, partitionsPlanned: 2, ...changes })
  const batches = memoryBatchStore(batch)
  const objects = memoryObjectStore()
  for (const [index, records] of checked.entries()) {
    await batches.markDone(
      batch,
      { stage: 'chunk', number: index + 1 },
      { records, flags: 0, coverage: chunkCoverage ?? covered(records) },
    )
  }
  await batches.move(batch, ['checking'], { state: 'settling' })
  for (let number = 0; number < settled; number++) {
    await batches.markDone(batch, { stage: 'partition', number }, { counts, coverage: covered(10) })
  }
  const audit = memoryAuditTrail()
  const returns = memoryReturnsBook()
  const coverage = memoryCoverageBook()
  const complete = () => completeBatch(batch.id, { batches, objects, returns, coverage, catalogue, audit, now })
  return { batch, batches, objects, audit, complete }
}

describe('a batch whose last partition is settled', () => {
  it('is completed with the sums of its parts, and only once', async () => {
    const { batch, batches, objects, complete } = await batchWith({})
    await complete()
    expect(await batches.get(batch.id)).toMatchObject({
      state: 'completed',
      finishedAt: now(),
      findings: { created: 2, unchanged: 4, changed: 6, reopened: 0, noLongerDetected: 8 },
    })
    const [bytes] = objects.objects.values()
    expect(JSON.parse(Buffer.from(bytes ?? []).toString())).toEqual(covered(24))
    await complete()
    expect(batches.moves).toEqual(['settling', 'completed'])
    expect(objects.writes).toHaveLength(1)
  })

  it('names the rules that fired more often than expected, and an empty list when none did', async () => {
    const quiet = await batchWith({})
    await quiet.complete()
    expect((await quiet.batches.get(quiet.batch.id))?.loudRules).toEqual([])

    const [rule] = catalogue.recordRules.reception
    const coverage = { [rule!.id]: { pass: 40, flagged: 60, notApplicable: 0, undetermined: {} } }
    const { batch, batches, complete } = await batchWith({}, { chunkCoverage: coverage })
    await complete()
    expect((await batches.get(batch.id))?.loudRules).toEqual([
      {
        rule: rule!.id,
        flagged: 120,
        judged: 200,
        expected: expect.any(Number),
        zh: expect.stringContaining(`“${rule!.title.zh}”在可判断的200条记录中标出120条`),
        en: expect.stringContaining('fired on 120 of the 200 records it could judge'),
      },
    ])
  })

  it('leaves one entry in the audit trail, whose digest differs with what came of it', async () => {
    const digests = new Set<string>()
    for (const change of [{}, { ruleSet: 'other' }, { sha256: 'ab'.repeat(32) }]) {
      const { batch, audit, complete } = await batchWith(change)
      await complete()
      await complete()
      expect(audit.written).toMatchObject([
        { actor: 'machine:settle', act: 'batchCompleted', subjects: [batch.id], at: now() },
      ])
      digests.add(audit.written[0]!.digest)
    }
    expect(digests.size).toBe(3)
  })

  it('is left alone while a partition is missing', async () => {
    const { batches, objects, complete } = await batchWith({}, { settled: 1 })
    await complete()
    expect(batches.moves).toEqual(['settling'])
    expect(objects.writes).toEqual([])
  })
})

describe('counts that do not reconcile', () => {
  it.each([
    ['rows were read that went nowhere', { rows: { ...rows, read: 7 } }, {}],
    ['a row was accepted that nobody checked', {}, { checked: [3, 0] }],
    ['a row was checked that nobody accepted', {}, { checked: [3, 2] }],
    ['a chunk was never checked', {}, { checked: [4] }],
    ['a chunk was checked that nobody planned', { chunksPlanned: 1 }, {}],
    ['a partition was settled that nobody planned', {}, { settled: 3 }],
    ['the rows were never counted', { rows: undefined }, {}],
    ['a counter ran ahead of the marks', { partitionsSettled: 1 }, { settled: 1 }],
  ])('stop the batch for good when %s', async (_what, changes, parts) => {
    const { batch, batches, objects, complete } = await batchWith(changes, parts)
    const fault = await complete().then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(fault).toBeInstanceOf(PermanentFault)
    expect(fault).toMatchObject({ code: 'COUNTS_DO_NOT_RECONCILE' })
    expect(objects.writes).toEqual([])
    await failBatch(batches, [{ batch: batch.id }], fault as PermanentFault, ['settling'])
    expect(await batches.get(batch.id)).toMatchObject({
      state: 'failed',
      failedIn: 'settling',
      refusal: { code: 'COUNTS_DO_NOT_RECONCILE', zh: expect.stringContaining('COUNTS'), en: expect.any(String) },
    })
  })
})
