import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb'
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { type AuditEntry, type AuditHead, auditEntrySchema, auditHeadSchema } from '../../../schemas/audit.ts'
import { auditBlockSize, type Jurisdiction, keys } from '../store/keys.ts'
import { type Table, getItem, parseItem, queryItems } from '../store/table.ts'
import type { Appended, AuditTrail, FailedCondition, TransactItem } from './auditTrail.ts'
import { emptyChain, link } from './chain.ts'
import { inTurn } from './inTurn.ts'

/** Writes of the chain itself in a transaction: head and entry. */
const ownWrites = 2
const attempts = 60
const longestWaitMilliseconds = 400

const wait = async (attempt: number): Promise<void> => {
  const longest = Math.min(longestWaitMilliseconds, 5 * 2 ** attempt)
  await new Promise((done) => setTimeout(done, Math.random() * longest))
}

/**
 * The audit trail of one county in the table.
 * @param onAppended told of every entry that stands, before `append` answers
 */
export function dynamoAuditTrail(
  table: Table,
  county: Jurisdiction,
  onAppended?: (entry: AuditEntry) => Promise<void>,
): AuditTrail {
  const turns = inTurn()
  /** The head this process wrote last: mostly still the head, and a wrong guess only costs a second attempt. */
  let lastKnown: AuditHead | undefined

  const head = async (): Promise<AuditHead> =>
    (await getItem(table, keys.auditHead(county), auditHeadSchema)) ?? emptyChain(county)

  const append: AuditTrail['append'] = async (entry, alongside = []) => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = lastKnown ?? (await head())
      const added = link(entry, before)
      const outcome = await write(table, [...chainWrites(table, county, before, added), ...alongside])
      if (outcome === 'written') {
        lastKnown = { sequence: added.sequence, hash: added.hash }
        await onAppended?.(added)
        return { appended: true, entry: added } satisfies Appended
      }
      if (outcome !== 'overtaken') return { appended: false, failed: outcome } satisfies Appended
      lastKnown = undefined
      await wait(attempt)
    }
    throw new Error(`the audit trail could not be added to in ${attempts} attempts`)
  }

  return {
    append: (entry, alongside) => turns(() => append(entry, alongside)),
    head,
    async *stored() {
      const last = Math.max((await head()).sequence, 1)
      // One block more: what was put behind the head must be seen.
      for (let block = 0; block <= Math.floor(last / auditBlockSize) + 1; block++) {
        for await (const { pk: _, sk, ...item } of queryItems(table, {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.auditEntry(county, block * auditBlockSize).pk },
          ConsistentRead: true,
        })) {
          yield { sequence: Number(String(sk).split('#').at(-1)), item }
        }
      }
    },
    async latest(limit, before) {
      const entries: AuditEntry[] = []
      let until = (before ?? (await head()).sequence + 1) - 1
      while (until >= 1 && entries.length < limit) {
        const page = await readBackward(table, county, until, limit - entries.length)
        entries.push(...page)
        const last = page.at(-1)?.sequence
        until = last === undefined ? Math.floor(until / auditBlockSize) * auditBlockSize - 1 : last - 1
      }
      return entries
    },
  }
}

function chainWrites(table: Table, county: Jurisdiction, before: AuditHead, added: AuditEntry): TransactItem[] {
  const isFirst = before.sequence === 0
  return [
    {
      Put: {
        TableName: table.name,
        Item: { ...keys.auditHead(county), sequence: added.sequence, hash: added.hash },
        ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : '#hash = :before',
        ...(!isFirst && {
          ExpressionAttributeNames: { '#hash': 'hash' },
          ExpressionAttributeValues: { ':before': before.hash },
        }),
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: { ...keys.auditEntry(county, added.sequence), ...added },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ]
}

/** Writes all or nothing; tells a lost race from a caller's own precondition that did not hold. */
async function write(
  table: Table,
  TransactItems: TransactItem[],
): Promise<'written' | 'overtaken' | FailedCondition[]> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems }))
    return 'written'
  } catch (error) {
    if (error instanceof TransactionInProgressException) return 'overtaken'
    if (!(error instanceof TransactionCanceledException)) throw error
    const reasons = error.CancellationReasons ?? []
    const failed = reasons.flatMap(({ Code, Item }, index) =>
      index >= ownWrites && Code === 'ConditionalCheckFailed'
        ? [{ index: index - ownWrites, item: Item === undefined ? undefined : unmarshall(Item) }]
        : [],
    )
    if (failed.length > 0) return failed
    const mayPass = new Set([
      'None',
      'ConditionalCheckFailed',
      'TransactionConflict',
      'ThrottlingError',
      'ProvisionedThroughputExceeded',
    ])
    if (reasons.length > 0 && reasons.every(({ Code = 'None' }) => mayPass.has(Code))) return 'overtaken'
    throw error
  }
}

async function readBackward(table: Table, county: Jurisdiction, until: number, limit: number): Promise<AuditEntry[]> {
  const { pk, sk } = keys.auditEntry(county, until)
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk <= :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit,
    }),
  )
  return Items.map((item) => parseItem(auditEntrySchema, item))
}
