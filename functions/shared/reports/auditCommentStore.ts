import { type AuditComment, auditCommentSchema } from '../../../schemas/reports/auditComment.ts'
import type { OfficialCode } from '../../../schemas/values/ids.ts'
import type { NewEntry } from '../../../schemas/audit.ts'
import type { AuditTrail } from '../audit/auditTrail.ts'
import { type Jurisdiction, auditCommentsOf, keys } from '../store/keys.ts'
import { type Table, parseItem, queryItems } from '../store/table.ts'

export type NewComment = Omit<AuditComment, 'number'>

/** The log of comments on departure audits, official by official; entries are only ever added. */
export interface AuditCommentStore {
  /** In the order in which they were entered. */
  of(official: OfficialCode): Promise<readonly AuditComment[]>
  /** Adds one under the next number. Precondition: the number is free; tried again when another came between. */
  add(
    official: OfficialCode,
    comment: NewComment,
    audited: { readonly trail: Pick<AuditTrail, 'append'>; readonly entry: NewEntry },
  ): Promise<AuditComment>
}

const attempts = 10

/** The log of one county in the table. */
export function dynamoAuditCommentStore(table: Table, county: Jurisdiction): AuditCommentStore {
  const of: AuditCommentStore['of'] = async (official) => {
    const items = queryItems(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': auditCommentsOf(county, official) },
      ConsistentRead: true,
    })
    const comments: AuditComment[] = []
    for await (const item of items) comments.push(parseItem(auditCommentSchema, item))
    return comments
  }
  return {
    of,
    async add(official, comment, { trail, entry }) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const kept = { ...comment, number: ((await of(official)).at(-1)?.number ?? 0) + 1 }
        const Put = {
          TableName: table.name,
          Item: { ...keys.auditComment(county, official, kept.number), ...kept },
          ConditionExpression: 'attribute_not_exists(pk)',
        }
        if ((await trail.append(entry, [{ Put }])).appended) return kept
      }
      throw new Error(`a comment could not be entered in ${attempts} attempts`)
    },
  }
}
