import type * as z from 'zod'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import { makeObjectStore, makeTable } from '../shared/clients.ts'
import { loadRegisters } from '../shared/files/registerFiles.ts'
import { tableFindings } from '../shared/findings/tableFindings.ts'
import { keepLast } from '../shared/keepLast.ts'
import { dynamoReplayStore } from '../shared/replays/dynamoReplayStore.ts'
import { findingId, groupHash } from '../shared/store/keys.ts'
import { currentRegisters, registerHistory, versionOn } from '../shared/store/registers.ts'
import type { ReplayMeans } from './core/runReplay.ts'
import type { replayEnv } from './env.ts'

/** Everything a trial reaches outside itself. */
export function replayMeans(env: z.infer<typeof replayEnv>): ReplayMeans {
  const table = makeTable(env.TABLE_NAME)
  const county = env.JURISDICTION
  const objects = makeObjectStore(env.BUCKET_NAME)
  return {
    replays: dynamoReplayStore(table, county),
    batches: dynamoBatchStore(table, county),
    objects,
    findings: tableFindings(table, county),
    findingId: (family, group, identity) => findingId(family, groupHash(family, group), identity),
    currentRegisters: () => currentRegisters(table, county),
    registersOf: keepLast((versions) => loadRegisters(objects, county, versions)),
    async standardsThen(day) {
      const versions = await registerHistory(table, county, 'standard')
      const then = versionOn(versions, day) ?? versions[0]
      if (then === undefined) return undefined
      const { standard } = await loadRegisters(objects, county, { standard: then.version })
      return { rows: standard, isLater: versionOn(versions, day) === undefined }
    },
    catalogue,
    calendar: chineseCalendar(),
    now: () => new Date(),
  }
}
