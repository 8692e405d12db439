import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { type Finding, findingSchema } from '../../../schemas/finding.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import { type Scope, unitWithin } from '../people/scope.ts'
import { inParallel } from '../inParallel.ts'
import { type ItemKey, type Jurisdiction, findingKey, findingsQueue, queueShards, unitFindings } from '../store/keys.ts'
import { type Table, getItem, parseItem } from '../store/table.ts'
import { tableShape } from '../store/tableShape.ts'
import { type IndexEntry, indexPage } from './indexPage.ts'

export interface FindingQuery {
  readonly state: Finding['state']
  /** Absent: every unit of the county. */
  readonly unit?: UnitCode
  readonly limit: number
  /** Position after which to go on, from a page before. */
  readonly after?: string
}

export interface FindingPage {
  readonly findings: readonly Finding[]
  /** Position of the last finding when there are more. */
  readonly next: string | undefined
}

export interface FindingStore {
  /** `undefined` also for a finding outside the scope: its id tells nothing. */
  get(scope: Scope, id: string): Promise<Finding | undefined>
  /** By date within a state (index reads are eventually consistent); what is outside the scope is not there. */
  list(scope: Scope, query: FindingQuery): Promise<FindingPage>
}

/** The findings of one county in the table. */
export function findingStore(table: Table, county: Jurisdiction): FindingStore {
  return {
    async get(scope, id) {
      const key = findingKey(county, id)
      const finding = key === undefined ? undefined : await getItem(table, key, findingSchema)
      return finding !== undefined && scope.mayReach(finding) ? finding : undefined
    },
    async list(scope, { state, limit, after, ...asked }) {
      const unit = unitWithin(scope, asked.unit)
      if (unit === 'none') return { findings: [], next: undefined }
      const entries =
        unit === 'every' ? await countyEntries(state, limit, after) : await unitEntries(unit, state, limit, after)
      const page = entries.slice(0, limit)
      const findings = await findingsAt(
        table,
        page.map(({ key }) => key),
      )
      return { findings, next: entries.length > limit ? page.at(-1)?.position : undefined }
    },
  }

  function unitEntries(unit: UnitCode, state: string, limit: number, after: string | undefined) {
    const { unit: index } = tableShape.indexes
    const { pk, prefix } = unitFindings(county, unit, state)
    return indexPage(table, { index, pk, prefix, limit: limit + 1, after })
  }

  /** Every shard gives its first entries; the first of all of them together are the page. */
  async function countyEntries(
    state: string,
    limit: number,
    after: string | undefined,
  ): Promise<readonly IndexEntry[]> {
    const { queue: index } = tableShape.indexes
    const shards = Array.from({ length: queueShards }, (_, shard) => shard)
    const pages = await inParallel(shards, queueShards, (shard) => {
      const { pk, prefix } = findingsQueue(county, shard, state)
      return indexPage(table, { index, pk, prefix, limit: limit + 1, after })
    })
    return pages
      .flat()
      .toSorted((a, b) => (a.position < b.position ? -1 : 1))
      .slice(0, limit + 1)
  }
}

const largestGet = 100

/** Reads findings by key, in the order of the keys. @throws when the table keeps some back after several tries */
async function findingsAt(table: Table, wanted: readonly ItemKey[]): Promise<readonly Finding[]> {
  const found = new Map<string, Finding>()
  for (let start = 0; start < wanted.length; start += largestGet) {
    let left: readonly Record<string, unknown>[] = wanted
      .slice(start, start + largestGet)
      .map(({ pk, sk }) => ({ pk, sk }))
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt === 8) throw new Error(`${left.length} findings could not be read`)
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [...left] } } }),
      )
      for (const item of Responses?.[table.name] ?? []) {
        found.set(`${String(item['pk'])}|${String(item['sk'])}`, parseItem(findingSchema, item))
      }
      left = UnprocessedKeys?.[table.name]?.Keys ?? []
    }
  }
  return wanted.flatMap(({ pk, sk }) => found.get(`${pk}|${sk}`) ?? [])
}
