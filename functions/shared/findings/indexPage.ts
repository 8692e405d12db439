import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { ItemKey } from '../store/keys.ts'
import { type Table, parseItem } from '../store/table.ts'

/** An entry of an index: where the item is, and the entry's position in sort order. */
export interface IndexEntry {
  readonly key: ItemKey
  readonly position: string
}

export interface IndexQuery {
  readonly index: { readonly name: string; readonly partitionKey: string; readonly sortKey: string }
  readonly pk: string
  readonly prefix: string
  readonly limit: number
  /** Position without the prefix; entries after it are read. */
  readonly after: string | undefined
}

const keySchema = z.object({ pk: z.string(), sk: z.string() })
const afterEveryPosition = '~'

/** The first entries of one index partition under a prefix, after a position. */
export async function indexPage(
  table: Table,
  { index, pk, prefix, limit, after }: IndexQuery,
): Promise<readonly IndexEntry[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :until',
      ExpressionAttributeNames: { '#pk': index.partitionKey, '#sk': index.sortKey },
      ExpressionAttributeValues: {
        ':pk': pk,
        // The smallest text greater than the position, so that the position itself is not read again.
        ':from': after === undefined ? prefix : `${prefix}${after}\u0000`,
        ':until': `${prefix}${afterEveryPosition}`,
      },
      Limit: limit,
    }),
  )
  return Items.map((item) => ({
    key: parseItem(keySchema, item),
    position: String(item[index.sortKey]).slice(prefix.length),
  }))
}
