import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Finding, findingSchema } from '../../../schemas/finding.ts'
import type { PageStore } from '../../settle/core/pageStore.ts'
import { settlementEntry } from '../findings/life/settlementEntry.ts'
import { inParallel } from '../inParallel.ts'
import { packBlocks, unpackBlocks } from '../pages/contribution.ts'
import { findingItem } from '../findings/findingItem.ts'
import { type ItemKey, type Jurisdiction, contributionRange, findingKey, groupHash, keys, pagesKey } from './keys.ts'
import { type Table, getItem, holds, insertItems, parseItem, queryItems, writeItems } from './table.ts'

const headSchema = z.object({
  version: z.int().default(0),
  left: z.set(z.string()).default(() => new Set<string>()),
  arrived: z.array(z.string()).default([]),
})
const contributionSchema = z.object({
  batch: z.string(),
  period: z.string(),
  /** The batch whose place it takes: until that one has left the group, this contribution does not count. */
  replaces: z.string().optional(),
  /** Which part it is, and how many there are: what an earlier, longer contribution left behind does not count. */
  part: z.int(),
  parts: z.int(),
  data: z.instanceof(Uint8Array),
})

const parallelChanges = 32
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** The pages of one group in the table. */
export function pageStore(table: Table, county: Jurisdiction, family: string, group: string): PageStore {
  const pk = pagesKey(county, family, groupHash(family, group))
  const head = keys.pageHead(pk)
  return {
    async contribute(contributions, leaving) {
      const items = contributions.flatMap(({ batch, period, blocks }) =>
        packBlocks(blocks).map((data, part, { length: parts }) => ({
          ...keys.contribution(pk, period, batch, part),
          batch,
          period,
          part,
          parts,
          ...(leaving !== undefined && { replaces: leaving }),
          data,
        })),
      )
      // No precondition: the content depends only on the batch and the page, and writing it again changes nothing.
      await writeItems(table, items, wait)
      const raise = raising(table.name, head, leaving)
      const batch = contributions[0]?.batch
      // The first time its place in the order of arrival goes with it; after that it has one.
      if (batch !== undefined && (await holds(table.client.send(new UpdateCommand(arriving(raise, batch)))))) return
      await table.client.send(new UpdateCommand(raise))
    },
    async head() {
      return (await getItem(table, head, headSchema)) ?? { version: 0, left: new Set<string>(), arrived: [] }
    },
    async contributions(range, { left }) {
      const [from, until] = range === 'all' ? contributionRange('', '') : contributionRange(range.first, range.last)
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':until': range === 'all' ? 'PAGE#~' : until },
        ConsistentRead: true,
      })
      const contributions = []
      let whole = 0
      for await (const item of items) {
        const { batch, period, replaces, part, parts, data } = parseItem(contributionSchema, item)
        if (part === 0) whole = parts
        if (part >= whole) continue
        if (left.has(batch) || (replaces !== undefined && !left.has(replaces))) continue
        contributions.push({ batch, period, blocks: unpackBlocks(data) })
      }
      return contributions
    },
    async findings() {
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': 'FINDING#' },
        ConsistentRead: true,
      })
      const findings: Finding[] = []
      for await (const item of items) findings.push(parseItem(findingSchema, item))
      return findings
    },
    async write(changes) {
      const known = changes.flatMap(({ finding, seen }) => (seen === undefined ? [] : [{ finding, seen }]))
      const written = await inParallel(known, parallelChanges, (change) => changeFinding(table, county, change))
      const added = changes.flatMap(({ finding, seen }) => (seen === undefined ? [finding] : []))
      const inserted = await insertItems(table, added, (finding) => itemOf(county, finding), wait)
      return inserted && written.every(Boolean)
    },
    async close(version) {
      return holds(
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: head,
            UpdateExpression: 'SET settled = :version',
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
        ),
      )
    },
  }
}

/** Raises a group's version, and lets a batch leave it. */
const raising = (TableName: string, Key: ItemKey, leaving: string | undefined) => ({
  TableName,
  Key,
  UpdateExpression: leaving === undefined ? 'ADD #version :one' : 'ADD #version :one, #left :leaves',
  ExpressionAttributeNames: { '#version': 'version', ...(leaving !== undefined && { '#left': 'left' }) },
  ExpressionAttributeValues: { ':one': 1, ...(leaving !== undefined && { ':leaves': new Set([leaving]) }) },
})

/** The same, with the batch put last in the order of arrival. Precondition: it has no place there. */
const arriving = (raise: ReturnType<typeof raising>, batch: string) => ({
  ...raise,
  UpdateExpression: `${raise.UpdateExpression} SET #arrived = list_append(if_not_exists(#arrived, :none), :last)`,
  ConditionExpression: 'attribute_not_exists(#arrived) OR NOT contains(#arrived, :batch)',
  ExpressionAttributeNames: { ...raise.ExpressionAttributeNames, '#arrived': 'arrived' },
  ExpressionAttributeValues: { ...raise.ExpressionAttributeValues, ':none': [], ':last': [batch], ':batch': batch },
})

const itemOf = (county: Jurisdiction, finding: Finding) =>
  findingItem(county, keyOf(county, finding), finding, new Date())

function keyOf(county: Jurisdiction, { id }: Finding): ItemKey {
  const key = findingKey(county, id)
  if (key === undefined) throw new Error(`${id} is not a finding id`)
  return key
}

/**
 * Precondition: that nobody wrote since the finding was seen and that it was not judged at a newer version. What it was
 * changed from goes into the history with it.
 */
async function changeFinding(
  table: Table,
  county: Jurisdiction,
  { finding, seen }: { readonly finding: Finding; readonly seen: Finding },
): Promise<boolean> {
  const change = {
    TableName: table.name,
    Item: itemOf(county, finding),
    ConditionExpression: 'revision = :seen AND judgedVersion <= :version',
    ExpressionAttributeValues: { ':seen': seen.revision, ':version': finding.judgedVersion },
  }
  const entry = {
    TableName: table.name,
    Item: { ...keys.history(keyOf(county, finding), finding.revision), ...settlementEntry(seen, finding) },
    ConditionExpression: 'attribute_not_exists(pk)',
  }
  return holds(table.client.send(new TransactWriteCommand({ TransactItems: [{ Put: change }, { Put: entry }] })))
}
