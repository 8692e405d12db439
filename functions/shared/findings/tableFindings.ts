import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { findingSchema } from '../../../schemas/finding.ts'
import { type HistoryEntry, historyEntrySchema } from '../../../schemas/findingLife/history.ts'
import { type ItemKey, type Jurisdiction, findingKey, historyPrefix, keys } from '../store/keys.ts'
import { type Table, getItem, parseItem, queryItems } from '../store/table.ts'
import type { FindingSource } from './findingStore.ts'
import { changeFeed } from './list/changeFeed.ts'
import { freshIndex } from './list/freshIndex.ts'

const submitterSchema = z.object({ id: z.string(), registeredBy: z.string().optional() })

/** The findings of one county in the table, and the index over them. */
export function tableFindings(
  table: Table,
  county: Jurisdiction,
): FindingSource & { history(id: string): Promise<readonly HistoryEntry[]> } {
  return {
    index: freshIndex(changeFeed(table, county), () => Date.now()),
    async get(id) {
      const key = findingKey(county, id)
      return key === undefined ? undefined : getItem(table, key, findingSchema)
    },
    async many(ids) {
      const wanted = ids.flatMap((id) => findingKey(county, id) ?? [])
      return (await itemsAt(table, wanted)).map((item) => parseItem(findingSchema, item))
    },
    async submitters(batches) {
      const items = await itemsAt(
        table,
        batches.map((batch) => keys.batch(county, batch)),
      )
      return new Map(
        items.flatMap((item) => {
          const { id, registeredBy } = parseItem(submitterSchema, item)
          return registeredBy === undefined ? [] : [[id, registeredBy] as const]
        }),
      )
    },
    async history(id) {
      const key = findingKey(county, id)
      if (key === undefined) return []
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': key.pk, ':prefix': historyPrefix(key) },
        ConsistentRead: true,
      })
      const entries: HistoryEntry[] = []
      for await (const item of items) entries.push(parseItem(historyEntrySchema, item))
      return entries
    },
  }
}

const largestGet = 100

/** Reads items by key, in the order of the keys. @throws when the table keeps some back after several tries */
async function itemsAt(
  table: Table,
  wanted: readonly ItemKey[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = new Map<string, Readonly<Record<string, unknown>>>()
  for (let start = 0; start < wanted.length; start += largestGet) {
    let left: readonly Record<string, unknown>[] = wanted
      .slice(start, start + largestGet)
      .map(({ pk, sk }) => ({ pk, sk }))
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === 8) throw new Error(`${left.length} items could not be read`)
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [...left] } } }),
      )
      for (const item of Responses?.[table.name] ?? []) found.set(`${String(item['pk'])}|${String(item['sk'])}`, item)
      left = UnprocessedKeys?.[table.name]?.Keys ?? []
    }
  }
  return wanted.flatMap(({ pk, sk }) => {
    const item = found.get(`${pk}|${sk}`)
    return item === undefined ? [] : [item]
  })
}
