import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { anchorWriter, readAnchors } from '../../../../functions/shared/audit/anchors.ts'
import type { StoredEntry } from '../../../../functions/shared/audit/auditTrail.ts'
import { dynamoAuditTrail } from '../../../../functions/shared/audit/dynamoAuditTrail.ts'
import { verifyChain } from '../../../../functions/shared/audit/verifyChain.ts'
import { makeObjectStore } from '../../../../functions/shared/clients.ts'
import { keys } from '../../../../functions/shared/store/keys.ts'
import { engineTable } from '../../../support/engineTable.ts'
import { auditEntryOf } from '../../../support/auditEntryOf.ts'

const { engines, table } = await engineTable()

const all = async (county: string): Promise<StoredEntry[]> => {
  const entries: StoredEntry[] = []
  for await (const entry of dynamoAuditTrail(table, county).stored()) entries.push(entry)
  return entries
}
const verify = (county: string) => {
  const trail = dynamoAuditTrail(table, county)
  return verifyChain(county, trail.stored(), () => trail.head(), [])
}
const item = (id: string) => ({ pk: `test#${id}`, sk: 'ITEM' })
const raise = (id: string, from: number) => ({
  Put: {
    TableName: engines.tableName,
    Item: { ...item(id), revision: from + 1 },
    ConditionExpression: from === 0 ? 'attribute_not_exists(pk)' : 'revision = :from',
    ...(from > 0 && { ExpressionAttributeValues: { ':from': from } }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  },
})
const revisionOf = async (id: string) =>
  (await table.client.send(new GetCommand({ TableName: table.name, Key: item(id) }))).Item?.['revision'] as unknown

describe('adding to the trail', () => {
  it('links every entry to the one before', async () => {
    const trail = dynamoAuditTrail(table, 'linked')
    const outcomes = [await trail.append(auditEntryOf()), await trail.append(auditEntryOf({ subjects: [] }))]
    const [first, second] = outcomes.map((outcome) => (outcome.appended ? outcome.entry : undefined))
    expect([first?.sequence, second?.sequence]).toEqual([1, 2])
    expect(second?.previous).toBe(first?.hash)
    expect(await trail.latest(10)).toEqual([second, first])
    expect(await trail.latest(1)).toEqual([second])
    expect(await trail.latest(1, 2)).toEqual([first])
    expect(await verify('linked')).toEqual({ sound: 2, broken: undefined })
  })

  it('stands or falls with the caller’s writes', async () => {
    const trail = dynamoAuditTrail(table, 'beside')
    expect(await trail.append(auditEntryOf(), [raise('a', 0), raise('b', 0)])).toMatchObject({ appended: true })
    expect(await trail.append(auditEntryOf(), [raise('a', 1), raise('b', 7)])).toEqual({
      appended: false,
      failed: [{ index: 1, item: { ...item('b'), revision: 1 } }],
    })
    expect([await revisionOf('a'), await revisionOf('b')]).toEqual([1, 1])
    expect(await verify('beside')).toEqual({ sound: 1, broken: undefined })
  })

  it('goes on after another process has added', async () => {
    const [one, other] = [dynamoAuditTrail(table, 'alternate'), dynamoAuditTrail(table, 'alternate')]
    for (let n = 0; n < 3; n++) {
      await one.append(auditEntryOf({ actor: 'one' }))
      await other.append(auditEntryOf({ actor: 'other' }))
    }
    expect(await verify('alternate')).toEqual({ sound: 6, broken: undefined })
  })

  it('lets 200 writers at once lose none and double none, each with its own write', async () => {
    const trails = Array.from({ length: 4 }, () => dynamoAuditTrail(table, 'crowd'))
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        trails[n % 4]!.append(auditEntryOf({ subjects: [`s${n}`] }), [raise(`crowd-${Math.floor(n / 2)}`, 0)]),
      ),
    )
    // Two wanted each item new: one of them got it, and only that one is in the trail.
    expect(outcomes.filter(({ appended }) => appended)).toHaveLength(100)
    const stored = await all('crowd')
    expect(new Set(stored.map((entry) => String(entry.item['subjects']))).size).toBe(100)
    expect(await verify('crowd')).toEqual({ sound: 100, broken: undefined })
  })

  it('cannot be forked by writers in several processes', async () => {
    const run = promisify(execFile)
    const program = join(import.meta.dirname, 'appendMany.ts')
    const env = { ...process.env, TABLE_NAME: engines.tableName }
    await Promise.all(['x', 'y', 'z'].map((actor) => run(process.execPath, [program, actor, '40'], { env })))
    const stored = await all('county')
    expect(stored.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 120 }, (_, n) => n + 1))
    expect(new Set(stored.map((entry) => String(entry.item['subjects']))).size).toBe(120)
    expect(await verify('county')).toEqual({ sound: 120, broken: undefined })
  })
})

describe('a trail changed in the table', () => {
  const make = async (county: string) => {
    const log = { error: () => {} }
    const objects = makeObjectStore(engines.bucketName)
    const trail = dynamoAuditTrail(table, county, anchorWriter('api', objects, county, log))
    for (let n = 1; n <= 20; n++) await trail.append(auditEntryOf({ subjects: [`f${n}`] }))
    return async () => verifyChain(county, trail.stored(), () => trail.head(), await readAnchors(objects, county))
  }
  const remove = (county: string, sequence: number) =>
    table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.auditEntry(county, sequence) }))

  it('is found at the entry that is gone', async () => {
    const verifyNow = await make('removed')
    expect(await verifyNow()).toEqual({ sound: 20, broken: undefined })
    await remove('removed', 9)
    expect((await verifyNow()).broken).toEqual({ sequence: 9, fault: 'missing' })
  })

  it('is found cut off by its anchor, though the head was put back as well', async () => {
    const verifyNow = await make('cut')
    const kept = (await all('cut'))[13]!
    for (let n = 15; n <= 20; n++) await remove('cut', n)
    const Item = { ...keys.auditHead('cut'), sequence: 14, hash: kept.item['hash'] }
    await table.client.send(new PutCommand({ TableName: table.name, Item }))
    expect((await verifyNow()).broken).toEqual({ sequence: 15, fault: 'cutOff' })
  })
})

describe('an anchor that cannot be written', () => {
  it('is logged and does not undo the act', async () => {
    const logged: unknown[] = []
    const objects = { put: async () => Promise.reject(new Error('no bucket')) }
    const log = { error: (code: string, ids: unknown) => void logged.push([code, ids]) }
    const trail = dynamoAuditTrail(table, 'unanchored', anchorWriter('api', objects, 'unanchored', log))
    expect(await trail.append(auditEntryOf())).toMatchObject({ appended: true })
    expect(logged).toEqual([['AUDIT_NOT_ANCHORED', { sequence: 1 }]])
  })
})
