import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import type { ItemKey } from './keys.ts'

/** The one table and a client to reach it. */
export interface Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/** An item that is there but does not have its own shape: never dropped, never guessed at. */
export class ItemDamaged extends Error {
  override readonly name = 'ItemDamaged'
  constructor(sortKey: string, issues: readonly z.core.$ZodIssue[]) {
    super(`stored item ${sortKey}: ${issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join('; ')}`)
  }
}

export function parseItem<Value>(schema: z.ZodType<Value>, item: Readonly<Record<string, unknown>>): Value {
  const parsed = schema.safeParse(item)
  if (!parsed.success) throw new ItemDamaged(String(item['sk']), parsed.error.issues)
  return parsed.data
}

/** Reads one item with strong consistency. @throws ItemDamaged */
export async function getItem<Value>(table: Table, key: ItemKey, schema: z.ZodType<Value>): Promise<Value | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }))
  return Item === undefined ? undefined : parseItem(schema, Item)
}

/** Every item of a query, page after page. */
export async function* queryItems(
  table: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  let start: QueryCommandInput['ExclusiveStartKey']
  do {
    const page = await table.client.send(
      new QueryCommand({ ...query, TableName: table.name, ExclusiveStartKey: start }),
    )
    yield* page.Items ?? []
    start = page.LastEvaluatedKey
  } while (start !== undefined)
}

const largestBatch = 25
const firstWaitMilliseconds = 25
const attempts = 10

/**
 * Writes items that may be written again without harm (their content depends only on their key's meaning). What the
 * table did not take is sent again with growing, jittered waits. @throws when something is left after the last attempt
 */
export async function writeItems(
  table: Table,
  items: readonly Readonly<Record<string, unknown>>[],
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += largestBatch) {
    let left = items.slice(start, start + largestBatch).map((Item) => ({ PutRequest: { Item } }))
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === attempts) throw new Error(`${left.length} items were not taken after ${attempts} attempts`)
      if (attempt > 0) await wait(firstWaitMilliseconds * 2 ** attempt * (0.5 + Math.random() / 2))
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteCommand({ RequestItems: { [table.name]: left } }),
      )
      left = (UnprocessedItems?.[table.name] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
      )
    }
  }
}

/** Whether a conditional write's condition held. A transaction that met another one is tried again like one refused. */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException) return false
    throw error
  }
}
