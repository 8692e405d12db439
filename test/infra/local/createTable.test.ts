import { DescribeTableCommand, TransactionCanceledException, type KeySchemaElement } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableShape } from '../../../functions/shared/store/tableShape.ts'
import { createTable } from '../../../infra/local/createTable.ts'
import { startEngines, type Engines } from '../../../infra/local/startEngines.ts'
import { clientsFrom } from './clients.ts'

let engines: Engines
let dynamo: ReturnType<typeof clientsFrom>['dynamo']
beforeAll(async () => {
  engines = await startEngines()
  dynamo = clientsFrom(engines).dynamo
})
afterAll(() => engines.stop())

const put = (item: Record<string, unknown>) =>
  dynamo.send(
    new PutCommand({ TableName: engines.tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
  )
const get = async (pk: string, sk: string) =>
  (await dynamo.send(new GetCommand({ TableName: engines.tableName, Key: { pk, sk }, ConsistentRead: true }))).Item

const keyNames = (schema: KeySchemaElement[] = []) => schema.map((key) => `${key.KeyType} ${key.AttributeName}`)
const markAndCount = (marker: string) =>
  dynamo.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: engines.tableName,
            Item: { pk: 'batch', sk: marker },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Update: {
            TableName: engines.tableName,
            Key: { pk: 'batch', sk: 'counter' },
            UpdateExpression: 'ADD chunksDone :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
      ],
    }),
  )

describe('the embedded table', () => {
  it('has the keys and indexes of the table shape, on demand, indexes holding keys and what they carry', async () => {
    const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: engines.tableName }))
    expect(Table?.BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST')
    expect(keyNames(Table?.KeySchema)).toEqual([`HASH ${tableShape.partitionKey}`, `RANGE ${tableShape.sortKey}`])
    const indexes = Table?.GlobalSecondaryIndexes ?? []
    expect(
      new Set(
        indexes.map((index) => [index.IndexName, index.Projection?.ProjectionType, ...keyNames(index.KeySchema)]),
      ),
    ).toEqual(
      new Set(
        Object.values(tableShape.indexes).map((index) => [
          index.name,
          index.carries.length > 0 ? 'INCLUDE' : 'KEYS_ONLY',
          `HASH ${index.partitionKey}`,
          `RANGE ${index.sortKey}`,
        ]),
      ),
    )
  })

  it('is created once: creating it again keeps what is in it', async () => {
    await put({ pk: 'kept', sk: 'a', value: 1 })
    await createTable(dynamo, engines.tableName)
    expect(await get('kept', 'a')).toEqual({ pk: 'kept', sk: 'a', value: 1 })
  })

  it('refuses a conditional put of what is there and leaves it as it was', async () => {
    await put({ pk: 'once', sk: 'a', value: 1 })
    await expect(put({ pk: 'once', sk: 'a', value: 2 })).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    })
    expect(await get('once', 'a')).toMatchObject({ value: 1 })
  })

  it('tells the old item when the condition of an update fails', async () => {
    await put({ pk: 'old', sk: 'a', version: 3 })
    await expect(
      dynamo.send(
        new UpdateCommand({
          TableName: engines.tableName,
          Key: { pk: 'old', sk: 'a' },
          UpdateExpression: 'SET version = :next',
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: { ':next': 3, ':seen': 2 },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    ).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: { version: { N: '3' } } })
  })

  it('writes a transaction whole or not at all, and says which condition failed', async () => {
    await markAndCount('chunk#1')
    await markAndCount('chunk#2')
    const again = await markAndCount('chunk#2').catch((error: unknown) => error)
    expect(again).toBeInstanceOf(TransactionCanceledException)
    expect((again as TransactionCanceledException).CancellationReasons?.map((reason) => reason.Code)).toEqual([
      'ConditionalCheckFailed',
      'None',
    ])
    expect(await get('batch', 'counter')).toMatchObject({ chunksDone: 2 })
  })

  it('counts every one of many transactions at the same time', async () => {
    const markers = Array.from({ length: 40 }, (_, index) => `parallel#${index}`)
    const before = (await get('batch', 'counter'))?.['chunksDone'] ?? 0
    await Promise.all(markers.map(markAndCount))
    expect(await get('batch', 'counter')).toMatchObject({ chunksDone: before + markers.length })
  })

  it('finds an item by an index as soon as it has the index keys, and no longer once they are removed', async () => {
    const { name, partitionKey, sortKey } = tableShape.indexes.queue
    const found = async () =>
      (
        await dynamo.send(
          new QueryCommand({
            TableName: engines.tableName,
            IndexName: name,
            KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :open)',
            ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
            ExpressionAttributeValues: { ':pk': 'county#0', ':open': 'open#' },
          }),
        )
      ).Items
    const keys = { pk: 'finding#1', sk: 'finding', [partitionKey]: 'county#0', [sortKey]: 'open#1' }
    await put({ ...keys, message: 'not in the index' })
    await put({ pk: 'finding#2', sk: 'finding', message: 'without index keys' })
    expect(await found()).toEqual([keys])
    await dynamo.send(
      new UpdateCommand({
        TableName: engines.tableName,
        Key: { pk: 'finding#1', sk: 'finding' },
        UpdateExpression: 'REMOVE #pk, #sk',
        ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
      }),
    )
    expect(await found()).toEqual([])
  })
})
