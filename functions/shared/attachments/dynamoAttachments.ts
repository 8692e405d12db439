import { type Attachment, attachmentSchema } from '../../../schemas/findingLife/attachment.ts'
import type { AuditTrail } from '../audit/auditTrail.ts'
import { attachmentPrefix, findingKey, type ItemKey, type Jurisdiction, keys } from '../store/keys.ts'
import { getItem, parseItem, queryItems, type Table } from '../store/table.ts'
import type { AttachmentStore } from './attachmentStore.ts'

/** The files of one county's findings in the table; their bytes are in the bucket. */
export function dynamoAttachments(
  table: Table,
  county: Jurisdiction,
  trail: Pick<AuditTrail, 'append'>,
): AttachmentStore {
  const keyOf = ({ finding, id }: Pick<Attachment, 'finding' | 'id'>): ItemKey | undefined => {
    const key = findingKey(county, finding)
    return key && keys.attachment(key, id)
  }
  const put = (attachment: Attachment) => {
    const key = keyOf(attachment)
    if (key === undefined) throw new Error('a file without a finding')
    return { TableName: table.name, Item: { ...key, ...attachment } }
  }
  return {
    async get(finding, id) {
      const key = keyOf({ finding, id })
      return key && getItem(table, key, attachmentSchema)
    },
    async ofFinding(finding) {
      const key = findingKey(county, finding)
      if (key === undefined) return []
      const found: Attachment[] = []
      for await (const item of queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': key.pk, ':prefix': attachmentPrefix(key) },
        ConsistentRead: true,
      })) {
        found.push(parseItem(attachmentSchema, item))
      }
      return found
    },
    async announce(attachment, entry) {
      const ConditionExpression = 'attribute_not_exists(confirmedAt)'
      return (await trail.append(entry, [{ Put: { ...put(attachment), ConditionExpression } }])).appended
    },
    async confirm(seen, confirmedAt, entry) {
      const write = {
        ...put({ ...seen, confirmedAt }),
        ConditionExpression: 'attribute_not_exists(confirmedAt) AND announcedAt = :announced AND #type = :type',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':announced': seen.announcedAt, ':type': seen.type },
      }
      return (await trail.append(entry, [{ Put: write }])).appended
    },
  }
}
