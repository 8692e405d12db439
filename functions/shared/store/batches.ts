import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Batch, type BatchState, batchSchema } from '../../../schemas/batch.ts'
import { type ItemKey, type Jurisdiction, batchIndexes, keys } from './keys.ts'
import { type Table, getItem, parseItem, queryItems } from './table.ts'

const pointerSchema = z.object({ batch: z.string() })

export const getBatch = (table: Table, county: Jurisdiction, id: string): Promise<Batch | undefined> =>
  getItem(table, keys.batch(county, id), batchSchema)

/** The batch, or an error: for messages, which name only batches that exist. */
export async function needBatch(table: Table, county: Jurisdiction, id: string): Promise<Batch> {
  const batch = await getBatch(table, county, id)
  if (batch === undefined) throw new Error(`batch ${id} does not exist`)
  return batch
}

/**
 * Keeps a new batch, or gives back the one that the same file already made for the same unit and kind.
 * Precondition: no batch has this unit, kind and SHA-256.
 */
export async function registerBatch(table: Table, batch: Batch): Promise<{ batch: Batch; created: boolean }> {
  const county = batch.jurisdiction
  const fileKey = keys.file(county, batch.unit, batch.kind, batch.sha256)
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          put(table, { ...fileKey, batch: batch.id }),
          put(table, { ...keys.batch(county, batch.id), ...batch, ...batchIndexes(county, batch) }),
        ],
      }),
    )
    return { batch, created: true }
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const known = await getItem(table, fileKey, pointerSchema)
    if (known === undefined) throw error
    return { batch: await needBatch(table, county, known.batch), created: false }
  }
}

const put = (table: Table, Item: Readonly<Record<string, unknown>>) => ({
  Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
})

/**
 * Claims a content digest for a batch. Returns the batch that holds it: this one, or an earlier one with the same rows.
 * Precondition: nobody holds the digest, or this batch does.
 */
export async function claimContent(table: Table, batch: Batch, digest: string): Promise<string> {
  const key = keys.content(batch.jurisdiction, batch.unit, batch.kind, digest)
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...key, batch: batch.id },
        ConditionExpression: 'attribute_not_exists(pk) OR #batch = :batch',
        ExpressionAttributeNames: { '#batch': 'batch' },
        ExpressionAttributeValues: { ':batch': batch.id },
      }),
    )
    return batch.id
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const holder = await getItem(table, key, pointerSchema)
    if (holder === undefined) throw error
    return holder.batch
  }
}

/** Moves a batch on. Precondition: it is in one of the states `from`. Returns false when it is in another. */
export async function moveBatch(
  table: Table,
  batch: Batch,
  from: readonly BatchState[],
  changes: Partial<Omit<Batch, 'id' | 'jurisdiction'>> & { readonly state: BatchState },
): Promise<boolean> {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.batch(batch.jurisdiction, batch.id),
        UpdateExpression: `SET ${entries.map((_, index) => `#n${index} = :v${index}`).join(', ')}`,
        ConditionExpression: `#state IN (${from.map((_, index) => `:from${index}`).join(', ')})`,
        ExpressionAttributeNames: {
          '#state': 'state',
          ...Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(entries.map(([, value], index) => [`:v${index}`, value])),
          ...Object.fromEntries(from.map((state, index) => [`:from${index}`, state])),
        },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/**
 * Marks one part of a batch as done and counts it, both or neither. Precondition: the part is not marked yet and the
 * batch is in `state`. Returns false when the part was already done.
 */
export async function markDone(
  table: Table,
  batch: Batch,
  marker: ItemKey,
  result: Readonly<Record<string, unknown>>,
  counter: 'chunksChecked' | 'partitionsSettled',
  state: BatchState,
): Promise<boolean> {
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          put(table, { ...marker, ...result }),
          {
            Update: {
              TableName: table.name,
              Key: keys.batch(batch.jurisdiction, batch.id),
              UpdateExpression: 'ADD #counter :one',
              ConditionExpression: '#state = :state',
              ExpressionAttributeNames: { '#counter': counter, '#state': 'state' },
              ExpressionAttributeValues: { ':one': 1, ':state': state },
            },
          },
        ],
      }),
    )
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: marker, ConsistentRead: true }),
    )
    if (Item !== undefined) return false
    throw error
  }
}

/** The results kept with the markers of a batch's chunks or partitions, parsed. */
export async function partResults<Value>(
  table: Table,
  batch: Batch,
  prefix: 'CHUNK#' | 'PARTITION#',
  schema: z.ZodType<Value>,
): Promise<readonly Value[]> {
  const items = queryItems(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': keys.batch(batch.jurisdiction, batch.id).pk, ':prefix': prefix },
    ConsistentRead: true,
  })
  const results: Value[] = []
  for await (const item of items) results.push(parseItem(schema, item))
  return results
}

/** Ids of the county's batches, newest first (eventually consistent). */
export async function listBatchIds(table: Table, county: Jurisdiction, index: string): Promise<readonly string[]> {
  const items = queryItems(table, {
    IndexName: index,
    KeyConditionExpression: 'queuePk = :pk',
    ExpressionAttributeValues: { ':pk': `${county}#BATCHES` },
    ScanIndexForward: false,
  })
  const ids: string[] = []
  for await (const item of items) ids.push(String(item['pk']).split('#').at(-1) ?? '')
  return ids
}
