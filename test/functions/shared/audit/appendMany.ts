// A writer in a process of its own: adds entries to the trail of the table that the environment names.
import { dynamoAuditTrail } from '../../../../functions/shared/audit/dynamoAuditTrail.ts'
import { makeTable } from '../../../../functions/shared/clients.ts'
import { auditEntryOf } from '../../../support/auditEntryOf.ts'

const [actor = '', count = ''] = process.argv.slice(2)
const trail = dynamoAuditTrail(makeTable(process.env['TABLE_NAME']!), 'county')
await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    trail.append(auditEntryOf({ actor, subjects: [`${actor}-${index}`] })),
  ),
)
