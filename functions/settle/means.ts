import type * as z from 'zod'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { anchorWriter } from '../shared/audit/anchors.ts'
import { dynamoAuditTrail } from '../shared/audit/dynamoAuditTrail.ts'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import { makeObjectStore, makeTable } from '../shared/clients.ts'
import { dynamoCoverageBook } from '../shared/coverage/dynamoCoverageBook.ts'
import { loadRegisters } from '../shared/files/registerFiles.ts'
import { keepLast } from '../shared/keepLast.ts'
import { dynamoReturnsBook } from '../shared/returns/dynamoReturnsBook.ts'
import { makeLog } from '../shared/log.ts'
import { findingId, groupHash } from '../shared/store/keys.ts'
import { pageStore } from '../shared/store/pages.ts'
import { currentRegisters, withdrawRegister } from '../shared/store/registers.ts'
import type { SettleMachinery } from './core/settlePartition.ts'
import type { settleEnv } from './env.ts'

/** Everything settle reaches outside itself. */
export function settleMeans(env: z.infer<typeof settleEnv>): SettleMachinery {
  const table = makeTable(env.TABLE_NAME)
  const objects = makeObjectStore(env.BUCKET_NAME)
  return {
    batches: dynamoBatchStore(table, env.JURISDICTION),
    objects,
    coverage: dynamoCoverageBook(table, env.JURISDICTION),
    returns: dynamoReturnsBook(table, env.JURISDICTION),
    withdrawRegister: (kind, version) => withdrawRegister(table, env.JURISDICTION, kind, version),
    audit: dynamoAuditTrail(
      table,
      env.JURISDICTION,
      anchorWriter('settle', objects, env.JURISDICTION, makeLog('settle')),
    ),
    currentRegisters: () => currentRegisters(table, env.JURISDICTION),
    pages: (family, group) => pageStore(table, env.JURISDICTION, family, group),
    findingId: (family, group, identity) => findingId(family, groupHash(family, group), identity),
    registersOf: keepLast((versions) => loadRegisters(objects, env.JURISDICTION, versions)),
    catalogue,
    calendar: chineseCalendar(),
    now: () => new Date().toISOString(),
  }
}
