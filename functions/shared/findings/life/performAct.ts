import type { Calendar } from '../../../../rules/calendar/calendar.ts'
import type { Finding } from '../../../../schemas/finding.ts'
import type { ActBody } from '../../../../schemas/findingLife/actBodies.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import type { FindingStore, Reader } from '../findingStore.ts'
import { type Circumstances, type Done, type Refused, decide } from './decide.ts'
import { concernOf, recusalOf } from './people.ts'

export interface ActMeans {
  readonly findings: Pick<FindingStore, 'look'>
  /**
   * Writes finding, history and audit entry, all or none. Precondition: the finding is as it was seen and the act is
   * allowed on it. False when that did not hold.
   */
  readonly write: (seen: Finding, done: Done, body: ActBody, circumstances: Circumstances) => Promise<boolean>
  /** An officer who could work on findings; `undefined` when there is none of that name. */
  readonly officer: (subject: string) => Promise<Principal | undefined>
  /** Whether these files of the finding were uploaded by the person and found to be what they were announced as. */
  readonly attachmentsKept: (finding: string, ids: readonly string[], by: string) => Promise<boolean>
  /** ISO instant. */
  readonly now: () => string
  readonly calendar: Calendar
}

export interface ActRequest {
  readonly reader: Reader
  readonly principal: Principal
  readonly id: string
  /** Revision of the finding that the person saw. */
  readonly revision: number
  readonly body: ActBody
  /** Only says what would happen. */
  readonly dryRun?: boolean
}

const attempts = 20

/**
 * Does one act, or says why not: no such finding, recused, not in this state, not by this person, evidence changed,
 * changed by another since it was seen. A write that fails is looked into and told apart in the same way.
 */
export async function performAct(request: ActRequest, means: ActMeans): Promise<Done | Refused> {
  const { reader, principal, id, revision, body, dryRun = false } = request
  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = await means.findings.look(reader, id)
    // Whoever is recused may still say so; the act shows nothing of the finding.
    if (seen.finding === undefined) return { refused: seen.why === 'recused' ? 'LZ-0206' : 'LZ-0004' }
    const { finding, submitters } = seen
    const circumstances = { principal, submitters, now: means.now(), calendar: means.calendar }
    const done = decide(finding, body, circumstances)
    if ('refused' in done) return done
    if (finding.revision !== revision) return { refused: 'LZ-0012' }
    const refused = await refusedByOthers(finding, submitters, body, principal, means)
    if (refused !== undefined) return { refused }
    if (dryRun || (await means.write(finding, done, body, circumstances))) return done
  }
  throw new Error('a decision met others in every attempt')
}

/** What an act's body names must be there and fit. */
async function refusedByOthers(
  finding: Finding,
  submitters: readonly string[],
  body: ActBody,
  { subject }: Principal,
  { officer, attachmentsKept }: ActMeans,
): Promise<Refused['refused'] | undefined> {
  if (body.act === 'assign') {
    const target = await officer(body.to)
    if (target === undefined || recusalOf(concernOf(finding, submitters), target) !== undefined) return 'LZ-0208'
  }
  const files = 'attachments' in body ? body.attachments : []
  if (files.length > 0 && !(await attachmentsKept(finding.id, files, subject))) return 'LZ-0209'
  return undefined
}
