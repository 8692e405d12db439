import { type OwnText, emptyOwnText, ownTextSchema } from '../../../schemas/reports/ownText.ts'
import type { OfficialCode } from '../../../schemas/values/ids.ts'
import type { AuditedBy } from '../batches/batchStore.ts'
import { type Jurisdiction, keys, ownTextVersions } from '../store/keys.ts'
import { type Table, getItem, parseItem, queryItems } from '../store/table.ts'

export type Saved = { readonly saved: OwnText } | { readonly refused: 'stale' | 'submitted' }

/** Where officials' own texts are kept, every state of them. */
export interface OwnTextStore {
  /** As it stands; empty, at revision 0, when nothing was written. */
  get(official: OfficialCode, year: number): Promise<OwnText>
  /** Every state it ever had, latest first. */
  versions(official: OfficialCode, year: number): Promise<readonly OwnText[]>
  /**
   * Writes the next state, with its entry in the audit trail. Precondition: it stands at the revision before, and was
   * not submitted.
   */
  write(next: OwnText, audited: AuditedBy): Promise<Saved>
}

/** Why a write that states the revision before was refused, by what stands. */
export const whyRefused = ({ state }: Pick<OwnText, 'state'>): Saved => ({
  refused: state === 'submitted' ? 'submitted' : 'stale',
})

/** The own texts of one county in the table. */
export function dynamoOwnTextStore(table: Table, county: Jurisdiction): OwnTextStore {
  const get: OwnTextStore['get'] = async (official, year) =>
    (await getItem(table, keys.ownText(county, official, year), ownTextSchema)) ?? emptyOwnText(official, year)
  return {
    get,
    async versions(official, year) {
      const { pk, prefix } = ownTextVersions(county, official, year)
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
        ScanIndexForward: false,
      })
      const versions: OwnText[] = []
      for await (const item of items) versions.push(parseItem(ownTextSchema, item))
      return versions
    },
    async write(next, { trail, entry }) {
      const { official, year, revision } = next
      const before = revision - 1
      const { appended } = await trail.append(entry, [
        {
          Put: {
            TableName: table.name,
            Item: { ...keys.ownText(county, official, year), ...next },
            ...(before === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#revision = :before AND #state = :draft',
                  ExpressionAttributeNames: { '#revision': 'revision', '#state': 'state' },
                  ExpressionAttributeValues: { ':before': before, ':draft': 'draft' },
                }),
          },
        },
        {
          Put: {
            TableName: table.name,
            Item: { ...keys.ownTextVersion(county, official, year, revision), ...next },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ])
      return appended ? { saved: next } : whyRefused(await get(official, year))
    },
  }
}
