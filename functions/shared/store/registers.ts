import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { dateInChina } from '../findings/life/dueDates.ts'
import { type RegisterKind, registerKindNames } from '../../../schemas/registers/kinds.ts'
import { type Jurisdiction, keys, registerVersions } from './keys.ts'
import { type Table, getItem, holds, parseItem, queryItems } from './table.ts'

const versionSchema = z.object({
  version: z.string(),
  registeredAt: z.string(),
  rows: z.int(),
  withdrawn: z.boolean().default(false),
})
export type RegisterVersion = Omit<z.infer<typeof versionSchema>, 'withdrawn'>

const notWithdrawn = 'attribute_not_exists(withdrawn)'
const attempts = 10

/** The register versions in force, by register; one that nobody uploaded is absent. */
export async function currentRegisters(table: Table, county: Jurisdiction): Promise<Readonly<Record<string, string>>> {
  const versions: Record<string, string> = {}
  for (const kind of registerKindNames) {
    const current = await getItem(table, keys.register(county, kind), versionSchema)
    if (current !== undefined && !current.withdrawn) versions[kind] = current.version
  }
  return versions
}

/**
 * Keeps a register version and puts it in force. Precondition: it was not withdrawn, and the one in force was registered
 * no later than this one, so that an old upload finishing late does not push out a newer one. False when it does not hold.
 */
export async function putRegister(
  table: Table,
  county: Jurisdiction,
  kind: RegisterKind,
  version: RegisterVersion,
): Promise<boolean> {
  const { registeredAt, rows } = version
  const kept = await holds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.registerVersion(county, kind, version.version),
        UpdateExpression: 'SET #version = :version, registeredAt = :at, #rows = :rows',
        ConditionExpression: notWithdrawn,
        ExpressionAttributeNames: { '#version': 'version', '#rows': 'rows' },
        ExpressionAttributeValues: { ':version': version.version, ':at': registeredAt, ':rows': rows },
      }),
    ),
  )
  return (
    kept &&
    (await putInForce(table, county, kind, version, {
      ConditionExpression: 'attribute_not_exists(pk) OR registeredAt <= :at',
      ExpressionAttributeValues: { ':at': registeredAt },
    }))
  )
}

/** Every version of a register that was not withdrawn, oldest first. */
export async function registerHistory(
  table: Table,
  county: Jurisdiction,
  kind: RegisterKind,
): Promise<readonly RegisterVersion[]> {
  const { pk, prefix } = registerVersions(county, kind)
  const items = queryItems(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: true,
  })
  const versions: RegisterVersion[] = []
  for await (const item of items) {
    // One withdrawn before it was kept says nothing else of itself.
    if (item['withdrawn'] === true) continue
    const { withdrawn: _, ...version } = parseItem(versionSchema, item)
    versions.push(version)
  }
  return versions.toSorted((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1))
}

/** The version that was in force at the end of a day in China; `undefined` when none had been loaded. */
export const versionOn = (versions: readonly RegisterVersion[], day: IsoDate): RegisterVersion | undefined =>
  versions.findLast(({ registeredAt }) => dateInChina(registeredAt) <= day)

interface Condition {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames?: Record<string, string>
  readonly ExpressionAttributeValues: Record<string, unknown>
}

/** Puts a version in force if the one in force meets the condition and the version itself was not withdrawn meanwhile. */
async function putInForce(
  table: Table,
  county: Jurisdiction,
  kind: RegisterKind,
  { version, registeredAt, rows }: RegisterVersion,
  condition: Condition,
): Promise<boolean> {
  const Key = keys.registerVersion(county, kind, version)
  const Item = { ...keys.register(county, kind), version, registeredAt, rows }
  return holds(
    table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          { ConditionCheck: { TableName: table.name, Key, ConditionExpression: notWithdrawn } },
          { Put: { TableName: table.name, Item, ...condition } },
        ],
      }),
    ),
  )
}

/**
 * Takes a register version out for good: if it is in force, the newest one before it that was not withdrawn comes back,
 * and without one the register is as if nobody had uploaded it. Safe to repeat.
 */
export async function withdrawRegister(
  table: Table,
  county: Jurisdiction,
  kind: RegisterKind,
  version: string,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.registerVersion(county, kind, version),
      UpdateExpression: 'SET withdrawn = :yes',
      ExpressionAttributeValues: { ':yes': true },
    }),
  )
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = await getItem(table, keys.register(county, kind), versionSchema)
    if (current?.version !== version || current.withdrawn) return
    if (await replaceCurrent(table, county, kind, version)) return
  }
  throw new Error(`the version in force of a register could not be changed in ${attempts} attempts`)
}

async function replaceCurrent(
  table: Table,
  county: Jurisdiction,
  kind: RegisterKind,
  withdrawn: string,
): Promise<boolean> {
  const before = (await registerHistory(table, county, kind)).at(-1)
  const condition = {
    ConditionExpression: '#version = :withdrawn',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':withdrawn': withdrawn },
  }
  if (before !== undefined) return putInForce(table, county, kind, before, condition)
  // Nothing is ever deleted: the register stands as one that has no version, which any upload takes over.
  return holds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.register(county, kind),
        UpdateExpression: 'SET withdrawn = :yes, registeredAt = :never',
        ...condition,
        ExpressionAttributeValues: { ...condition.ExpressionAttributeValues, ':yes': true, ':never': '' },
      }),
    ),
  )
}
