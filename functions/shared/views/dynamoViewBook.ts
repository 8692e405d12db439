import * as z from 'zod'
import { savedViewSchema } from '../../../schemas/savedView.ts'
import type { AuditTrail } from '../audit/auditTrail.ts'
import { type Jurisdiction, keys } from '../store/keys.ts'
import { getItem, type Table } from '../store/table.ts'
import type { ViewBook } from './viewBook.ts'

const storedSchema = z.object({ views: z.array(savedViewSchema), revision: z.int() })
const attempts = 20

/** Saved views in the table: one item a person, each write stating the revision it saw. */
export function dynamoViewBook(table: Table, county: Jurisdiction, trail: Pick<AuditTrail, 'append'>): ViewBook {
  const read = async (subject: string) =>
    (await getItem(table, keys.views(county, subject), storedSchema)) ?? { views: [], revision: 0 }
  return {
    of: async (subject) => (await read(subject)).views,
    async change(subject, by, entry) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const { views, revision } = await read(subject)
        const changed = by(views)
        if (typeof changed === 'string') return changed
        const put = {
          TableName: table.name,
          Item: { ...keys.views(county, subject), views: [...changed], revision: revision + 1 },
          ConditionExpression: 'attribute_not_exists(pk) OR revision = :seen',
          ExpressionAttributeValues: { ':seen': revision },
        }
        if ((await trail.append(entry, [{ Put: put }])).appended) return changed
      }
      throw new Error(`the views of a person could not be changed in ${attempts} attempts`)
    },
  }
}
