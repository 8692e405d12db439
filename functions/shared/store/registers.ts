import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type RegisterKind, registerKindNames } from '../../../schemas/registers/kinds.ts'
import { type Jurisdiction, keys } from './keys.ts'
import { type Table, getItem } from './table.ts'

const currentSchema = z.object({ version: z.string(), registeredAt: z.string(), rows: z.int() })

/** The register versions in force, by register; one that nobody uploaded is absent. */
export async function currentRegisters(table: Table, county: Jurisdiction): Promise<Readonly<Record<string, string>>> {
  const versions: Record<string, string> = {}
  for (const kind of registerKindNames) {
    const current = await getItem(table, keys.register(county, kind), currentSchema)
    if (current !== undefined) versions[kind] = current.version
  }
  return versions
}

/**
 * Puts a register version in force. Precondition: the one in force was registered no later than this one, so that an
 * old upload finishing late does not push out a newer one. Returns false when a newer one stands.
 */
export async function putRegister(
  table: Table,
  county: Jurisdiction,
  kind: RegisterKind,
  current: z.infer<typeof currentSchema>,
): Promise<boolean> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.register(county, kind), ...current },
        ConditionExpression: 'attribute_not_exists(pk) OR registeredAt <= :at',
        ExpressionAttributeValues: { ':at': current.registeredAt },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
