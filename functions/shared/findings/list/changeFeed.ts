import { type Jurisdiction, changesOf, changeShards } from '../../store/keys.ts'
import { type Table, queryItems } from '../../store/table.ts'
import { tableShape } from '../../store/tableShape.ts'
import { inParallel } from '../../inParallel.ts'
import { type Summary, readSummary } from './summary.ts'

/** Every finding's summary, or those of findings written since an instant, in no order (eventually consistent). */
export type ChangeFeed = (since: string | undefined, take: (summary: Summary) => void) => Promise<void>

/** The change feed of one county in the table: an index by time of writing, spread over shards. */
export const changeFeed =
  (table: Table, county: Jurisdiction): ChangeFeed =>
  async (since, take) => {
    const { change: index } = tableShape.indexes
    const shards = Array.from({ length: changeShards }, (_, shard) => shard)
    await inParallel(shards, changeShards, async (shard) => {
      const items = queryItems(table, {
        IndexName: index.name,
        KeyConditionExpression: '#pk = :pk AND #sk >= :since',
        ExpressionAttributeNames: { '#pk': index.partitionKey, '#sk': index.sortKey },
        ExpressionAttributeValues: { ':pk': changesOf(county, shard), ':since': since ?? '0' },
        ProjectionExpression: 'summary',
      })
      for await (const item of items) take(readSummary(String(item['summary'])))
    })
  }
