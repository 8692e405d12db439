import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  BatchExecuteStatementCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import { inParallel } from '../inParallel.ts'
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
const parallelInserts = 4

type Item = Readonly<Record<string, unknown>>
type Wait = (milliseconds: number) => Promise<unknown>

/**
 * Sends items, as many in a request as the table allows and `together` requests at a time. `send` answers with those that
 * were not taken, which are sent again with growing, jittered waits. @throws when something is left after the last attempt
 */
async function inBatches<Value>(
  items: readonly Value[],
  together: number,
  send: (batch: readonly Value[]) => Promise<readonly Value[]>,
  wait: Wait,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / largestBatch) }, (_, index) =>
    items.slice(index * largestBatch, (index + 1) * largestBatch),
  )
  await inParallel(batches, together, async (batch) => {
    let left: readonly Value[] = batch
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === attempts) throw new Error(`${left.length} items were not taken after ${attempts} attempts`)
      if (attempt > 0) await wait(firstWaitMilliseconds * 2 ** attempt * (0.5 + Math.random() / 2))
      left = await send(left)
    }
  })
}

/** Writes items that may be written again without harm: their content depends only on their key's meaning. */
export const writeItems = (table: Table, items: readonly Item[], wait: Wait, together = 1): Promise<void> =>
  inBatches(
    items,
    together,
    async (batch) => {
      const requests = batch.map((Item) => ({ PutRequest: { Item } }))
      const { UnprocessedItems } = await table.client.send(
        new BatchWriteCommand({ RequestItems: { [table.name]: requests } }),
      )
      return (UnprocessedItems?.[table.name] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item === undefined ? [] : [PutRequest.Item],
      )
    },
    wait,
  )

/** What the table says of a statement that it did not carry out for now. */
const passing: ReadonlySet<string | undefined> = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingError',
  'TransactionConflict',
])

/** Inserts an item; the table refuses it when one of its key is there. Values are parameters, never text of the statement. */
function insertion(table: Table, item: Item) {
  const names = Object.keys(item).filter((name) => item[name] !== undefined)
  const attributes = names.map((name) => `'${name.replaceAll("'", "''")}': ?`)
  return {
    Statement: `INSERT INTO "${table.name}" VALUE {${attributes.join(', ')}}`,
    Parameters: names.map((name) => item[name]),
  }
}

/**
 * Writes an item for each value; none of them may be there. `itemOf` is asked when the item is sent, and again when it is
 * sent again. Returns whether none was there; those that were stay as they were.
 */
export async function insertItems<Value>(
  table: Table,
  values: readonly Value[],
  itemOf: (value: Value) => Item,
  wait: Wait,
): Promise<boolean> {
  let allNew = true
  const send = async (batch: readonly Value[]): Promise<readonly Value[]> => {
    const Statements = batch.map((value) => insertion(table, itemOf(value)))
    const { Responses = [] } = await table.client.send(new BatchExecuteStatementCommand({ Statements }))
    if (Responses.length !== batch.length) throw new Error(`${batch.length} inserts had ${Responses.length} answers`)
    return batch.filter((_value, index) => {
      const code = Responses[index]?.Error?.Code
      if (code === 'DuplicateItem') allNew = false
      else if (code !== undefined && !passing.has(code)) throw new Error(`an insert was refused: ${code}`)
      return code !== undefined && code !== 'DuplicateItem'
    })
  }
  await inBatches(values, parallelInserts, send, wait)
  return allNew
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
