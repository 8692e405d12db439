import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Batch, batchSchema, batchStates, isWatched } from '../../../schemas/batch.ts'
import {
  type Jurisdiction,
  batchIdOf,
  batchIndexes,
  batchParts,
  countyBatches,
  keys,
  unitBatches,
} from '../store/keys.ts'
import type { TransactItem } from '../audit/auditTrail.ts'
import { inParallel } from '../inParallel.ts'
import { unitWithin } from '../people/scope.ts'
import { type Table, getItem, holds, parseItem, queryItems } from '../store/table.ts'
import { tableShape } from '../store/tableShape.ts'
import { type AuditedBy, type BatchPart, type BatchStore, givesWay, needBatch, originalOf } from './batchStore.ts'

const pointerSchema = z.object({ batch: z.string() })
const partSchema = z.object({ number: z.int(), result: z.unknown() })

const stageOf = {
  chunk: { counter: 'chunksChecked', state: 'checking' },
  partition: { counter: 'partitionsSettled', state: 'settling' },
  withdrawal: { counter: 'partitionsWithdrawn', state: 'withdrawing' },
} as const

const mayBeAtWork = (state: unknown): boolean => {
  const known = batchStates.find((each) => each === state)
  return known === undefined || isWatched(known)
}

/** The batches of one county in the table. */
export function dynamoBatchStore(table: Table, county: Jurisdiction): BatchStore {
  const putNew = (Item: Readonly<Record<string, unknown>>) => ({
    Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  })
  const markerKey = (batch: Batch, { stage, number }: BatchPart) => keys.partDone(county, batch, stage, number)

  /** Writes all or nothing; false when a precondition did not hold. */
  const written = async (TransactItems: TransactItem[], audited?: AuditedBy): Promise<boolean> => {
    if (audited !== undefined) return (await audited.trail.append(audited.entry, TransactItems)).appended
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems }))
      return true
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false
      throw error
    }
  }

  const idsOf = async (
    index: { name: string; partitionKey: string; sortKey: string },
    pk: string,
    prefix?: string,
    wanted: (item: Readonly<Record<string, unknown>>) => boolean = () => true,
  ) => {
    const items = queryItems(table, {
      IndexName: index.name,
      KeyConditionExpression: prefix === undefined ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: { '#pk': index.partitionKey, ...(prefix !== undefined && { '#sk': index.sortKey }) },
      ExpressionAttributeValues: { ':pk': pk, ...(prefix !== undefined && { ':prefix': prefix }) },
      ScanIndexForward: false,
    })
    const ids: string[] = []
    for await (const item of items) if (wanted(item)) ids.push(batchIdOf(String(item['pk'])))
    return ids
  }

  const store: BatchStore = {
    async find(scope, id) {
      const batch = await store.get(id)
      return batch !== undefined && scope.mayReach(batch) ? batch : undefined
    },

    async list(scope, { limit, offset }) {
      const unit = unitWithin(scope, undefined)
      if (unit === 'none') return { batches: [], total: 0 }
      const ofUnit = unit === 'every' ? undefined : unitBatches(county, unit)
      const ids =
        ofUnit === undefined ? await store.ids() : await idsOf(tableShape.indexes.unit, ofUnit.pk, ofUnit.prefix)
      const batches = await inParallel(ids.slice(offset, offset + limit), 8, (id) => needBatch(store, id))
      return { batches, total: ids.length }
    },

    get: (id) => getItem(table, keys.batch(county, id), batchSchema),

    async register(batch, audited) {
      const fileKey = keys.file(county, batch.unit, batch.kind, batch.sha256)
      const item = putNew({ ...keys.batch(county, batch.id), ...batch, ...batchIndexes(county, batch) })
      if (await written([putNew({ ...fileKey, batch: batch.id }), item], audited)) return { batch, created: true }
      const holder = await getItem(table, fileKey, pointerSchema)
      if (holder === undefined) throw new Error('a registration was refused, yet nobody holds its file')
      const known = await needBatch(store, holder.batch)
      if (!givesWay(await originalOf(store, known), batch)) return { batch: known, created: false }
      const takeOver = {
        Put: {
          TableName: table.name,
          Item: { ...fileKey, batch: batch.id },
          ConditionExpression: '#batch = :holder',
          ExpressionAttributeNames: { '#batch': 'batch' },
          ExpressionAttributeValues: { ':holder': known.id },
        },
      }
      if (await written([takeOver, item], audited)) return { batch, created: true }
      return store.register(batch, audited)
    },

    async claimContent(batch, digest) {
      const key = keys.content(county, batch.unit, batch.kind, digest)
      const claim = async (holder: string): Promise<boolean> =>
        holds(
          table.client.send(
            new PutCommand({
              TableName: table.name,
              Item: { ...key, batch: batch.id },
              ConditionExpression: 'attribute_not_exists(pk) OR #batch = :holder',
              ExpressionAttributeNames: { '#batch': 'batch' },
              ExpressionAttributeValues: { ':holder': holder },
            }),
          ),
        )
      if (await claim(batch.id)) return batch.id
      const holder = await getItem(table, key, pointerSchema)
      if (holder === undefined) throw new Error('a claim was refused, yet nobody holds the rows')
      if (!givesWay(await needBatch(store, holder.batch), batch)) return holder.batch
      return (await claim(holder.batch)) ? batch.id : store.claimContent(batch, digest)
    },

    async move(batch, from, changes, { without = [], seen = {}, audited } = {}) {
      const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
      const same = Object.entries(seen)
      const update = {
        TableName: table.name,
        Key: keys.batch(county, batch.id),
        UpdateExpression: [
          `SET ${entries.map((_, index) => `#n${index} = :v${index}`).join(', ')}`,
          ...(without.length === 0 ? [] : [`REMOVE ${without.map((_, index) => `#without${index}`).join(', ')}`]),
        ].join(' '),
        ConditionExpression: [
          `#state IN (${from.map((_, index) => `:from${index}`).join(', ')})`,
          ...same.map((_, index) => `#seen${index} = :seen${index}`),
        ].join(' AND '),
        ExpressionAttributeNames: {
          '#state': 'state',
          ...Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
          ...Object.fromEntries(without.map((name, index) => [`#without${index}`, name])),
          ...Object.fromEntries(same.map(([name], index) => [`#seen${index}`, name])),
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(entries.map(([, value], index) => [`:v${index}`, value])),
          ...Object.fromEntries(from.map((state, index) => [`:from${index}`, state])),
          ...Object.fromEntries(same.map(([, value], index) => [`:seen${index}`, value])),
        },
      }
      if (audited !== undefined) return written([{ Update: update }], audited)
      return holds(table.client.send(new UpdateCommand(update)))
    },

    async markDone(batch, part, result) {
      const marker = markerKey(batch, part)
      const { counter, state } = stageOf[part.stage]
      const count = {
        Update: {
          TableName: table.name,
          Key: keys.batch(county, batch.id),
          UpdateExpression: 'ADD #counter :one, flagsRaised :flags',
          ConditionExpression: '#state = :state',
          ExpressionAttributeNames: { '#counter': counter, '#state': 'state' },
          ExpressionAttributeValues: { ':one': 1, ':flags': part.flags ?? 0, ':state': state },
        },
      }
      try {
        const items = [putNew({ ...marker, number: part.number, result }), count]
        await table.client.send(new TransactWriteCommand({ TransactItems: items }))
        return true
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        if ((await getItem(table, marker, partSchema)) !== undefined) return false
        throw error
      }
    },

    async partsDone(batch, stage, schema) {
      const { pk, prefix } = batchParts(county, batch, stage)
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
      })
      const done = new Map<number, z.infer<typeof schema>>()
      for await (const item of items) {
        const { number, result } = parseItem(partSchema, item)
        done.set(number, schema.parse(result))
      }
      return done
    },

    // Where the index does not tell the state, as it did not always, the batch itself must be asked.
    atWork: () => idsOf(tableShape.indexes.queue, countyBatches(county), undefined, ({ state }) => mayBeAtWork(state)),
    ids: () => idsOf(tableShape.indexes.queue, countyBatches(county)),
  }
  return store
}
