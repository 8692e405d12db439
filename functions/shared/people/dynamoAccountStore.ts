import { type Account, accountSchema } from '../../../schemas/account.ts'
import type { AuditTrail, TransactItem } from '../audit/auditTrail.ts'
import { accountsOf, type Jurisdiction, keys } from '../store/keys.ts'
import { type Table, getItem, parseItem, queryItems } from '../store/table.ts'
import type { AccountStore } from './accountStore.ts'

const administers = ({ roles, state }: Account): boolean => state === 'active' && roles.includes('administrator')

/** The accounts of one county in the table, and beside them how many administer. */
export function dynamoAccountStore(
  table: Table,
  county: Jurisdiction,
  trail: Pick<AuditTrail, 'append'>,
): AccountStore {
  /** Raises or lowers the number of active administrators, which never comes to nothing. */
  const counted = (by: number): TransactItem[] => {
    if (by === 0) return []
    const update = {
      TableName: table.name,
      Key: keys.administrators(county),
      UpdateExpression: 'ADD active :by',
      ExpressionAttributeValues: { ':by': by },
    }
    if (by > 0) return [{ Update: update }]
    const values = { ':by': by, ':one': 1 }
    return [{ Update: { ...update, ConditionExpression: 'active > :one', ExpressionAttributeValues: values } }]
  }
  return {
    get: (subject) => getItem(table, keys.account(county, subject), accountSchema),

    async all() {
      const { pk, prefix } = accountsOf(county)
      const accounts: Account[] = []
      for await (const item of queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
      })) {
        accounts.push(parseItem(accountSchema, item))
      }
      return accounts
    },

    async create(account, entry) {
      const put = {
        TableName: table.name,
        Item: { ...keys.account(county, account.subject), ...account },
        ConditionExpression: 'attribute_not_exists(pk)',
      }
      const outcome = await trail.append(entry, [{ Put: put }, ...counted(administers(account) ? 1 : 0)])
      return outcome.appended ? 'written' : 'exists'
    },

    async change(account, seen, entry) {
      const put = {
        TableName: table.name,
        Item: { ...keys.account(county, account.subject), ...account },
        ConditionExpression: 'revision = :seen',
        ExpressionAttributeValues: { ':seen': seen.revision },
      }
      const by = Number(administers(account)) - Number(administers(seen))
      const outcome = await trail.append(entry, [{ Put: put }, ...counted(by)])
      if (outcome.appended) return 'written'
      return outcome.failed.some(({ index }) => index === 0) ? 'changedMeanwhile' : 'lastAdministrator'
    },
  }
}
