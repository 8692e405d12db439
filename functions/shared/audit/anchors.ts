import { type AuditEntry, type AuditHead, auditHeadSchema } from '../../../schemas/audit.ts'
import { auditPrefix, objectKeys } from '../files/objectKeys.ts'
import type { ObjectStore } from '../files/objectStore.ts'
import { inParallel } from '../inParallel.ts'
import type { Log } from '../log.ts'

/** The functions that add to the trail; each keeps its anchors apart, so that a file says who made it. */
export type AuditWriter = 'api' | 'settle' | 'report'

/** At most so many of the latest entries can be cut off without an anchor telling of it. */
const anchorEvery = 16

/**
 * Writes now and then, and with the first entry of a day, the chain's hash among the evidence, where nobody can take it
 * back: who can change the table alone cannot rewrite or cut the chain unseen. An anchor that fails is logged; the act
 * stands.
 */
export function anchorWriter(
  writer: AuditWriter,
  objects: Pick<ObjectStore, 'put'>,
  county: string,
  log: Pick<Log, 'error'>,
) {
  let anchoredDay = ''
  return async ({ sequence, hash, at }: AuditEntry): Promise<void> => {
    const day = at.slice(0, 10)
    if (sequence % anchorEvery !== 0 && day === anchoredDay) return
    try {
      await objects.put(
        objectKeys.auditAnchor(writer, county, sequence),
        Buffer.from(JSON.stringify({ sequence, hash })),
      )
      anchoredDay = day
    } catch (error) {
      log.error('AUDIT_NOT_ANCHORED', { sequence }, error)
    }
  }
}

/** Every anchor of a county. */
export async function readAnchors(
  objects: Pick<ObjectStore, 'keys' | 'get'>,
  county: string,
): Promise<readonly AuditHead[]> {
  const keys = await objects.keys(auditPrefix)
  const ofCounty = keys.filter((key) => key.split('/')[2] === county)
  return inParallel(ofCounty, 8, async (key) =>
    auditHeadSchema.parse(JSON.parse(Buffer.from(await objects.get(key)).toString('utf8'))),
  )
}
