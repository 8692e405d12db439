import * as z from 'zod'
import type { Principal } from '../../../../schemas/principal.ts'
import { officialCodeSchema } from '../../../../schemas/principal.ts'
import { type OwnText, ownTextSchema, ownTextsSchema } from '../../../../schemas/reports/ownText.ts'
import type { OfficialCode } from '../../../../schemas/values/ids.ts'
import { wholeNumber } from '../../frame/listQuery.ts'
import { ProblemError } from '../../problemError.ts'
import { type Context, route } from '../../route.ts'

const params = z.object({ official: officialCodeSchema, year: wholeNumber(2000, 2099) })
const readers = ['leader', 'reporting'] as const

/** Only the official reads a draft; who makes reports reads it once it is submitted. */
const isOwn = ({ roles, official }: Principal, wanted: OfficialCode): boolean =>
  roles.includes('leader') && official === wanted

/** @throws ProblemError for anybody but the official: whose text there is, it does not tell */
function requireOwn(principal: Principal, wanted: OfficialCode): void {
  if (!isOwn(principal, wanted)) throw new ProblemError('LZ-0304')
}

const isWritten = ({ sections }: Pick<OwnText, 'sections'>): boolean =>
  Object.values(sections).some((text) => text.trim() !== '')

/** Writes the state after the one the caller saw. @throws ProblemError when another stands, or it was submitted */
async function write(
  seen: OwnText,
  change: Partial<Pick<OwnText, 'sections' | 'state'>>,
  { means, principal, entry, revision }: Context,
): Promise<OwnText> {
  if (seen.state === 'submitted') throw new ProblemError('LZ-0305')
  if (seen.revision !== revision) throw new ProblemError('LZ-0012')
  const { official, year } = seen
  const at = { savedAt: means.now().toISOString(), savedBy: principal.subject }
  const next = { ...seen, ...change, ...at, revision: revision + 1 }
  const written = entry([`${official} ${year}`], next)
  const outcome = await means.ownTexts.write(next, { trail: means.audit, entry: written })
  if ('saved' in outcome) return outcome.saved
  throw new ProblemError(outcome.refused === 'submitted' ? 'LZ-0305' : 'LZ-0012')
}

/** What an official writes for the duty report, where no record tells: drafts, every state of them, then submitted and locked. */
export const ownTextRoutes = [
  route({
    method: 'GET',
    path: '/own-texts/:official/:year',
    zh: '述责述廉报告中由本人撰写的部分',
    en: 'What an official wrote for the duty report of a year; empty at revision 0',
    roles: readers,
    params,
    response: z.object({ text: ownTextSchema }),
    problems: ['LZ-0304'],
    revisionOf: ({ text }) => text.revision,
    handle: async ({ params: { official, year } }, { means, principal }) => {
      const mayReadSubmitted = principal.roles.includes('reporting')
      if (!mayReadSubmitted) requireOwn(principal, official)
      const text = await means.ownTexts.get(official, year)
      if (!isOwn(principal, official) && text.state !== 'submitted') throw new ProblemError('LZ-0304')
      return { text }
    },
  }),
  route({
    method: 'GET',
    path: '/own-texts/:official/:year/versions',
    zh: '本人撰写部分的历次保存',
    en: 'Every state the own text ever had, latest first',
    roles: ['leader'],
    params,
    response: z.object({ versions: z.array(ownTextSchema) }),
    problems: ['LZ-0304'],
    handle: async ({ params: { official, year } }, { means, principal }) => {
      requireOwn(principal, official)
      return { versions: [...(await means.ownTexts.versions(official, year))] }
    },
  }),
  route({
    method: 'PUT',
    path: '/own-texts/:official/:year',
    zh: '保存本人撰写部分的草稿',
    en: 'Keeps a draft of the own text',
    roles: ['leader'],
    act: 'ownTextSaved',
    params,
    body: z.strictObject({ sections: ownTextsSchema }),
    needsRevision: true,
    response: z.object({ text: ownTextSchema }),
    problems: ['LZ-0012', 'LZ-0304', 'LZ-0305'],
    revisionOf: ({ text }) => text.revision,
    handle: async ({ params: { official, year }, body: { sections } }, context) => {
      requireOwn(context.principal, official)
      return { text: await write(await context.means.ownTexts.get(official, year), { sections }, context) }
    },
  }),
  route({
    method: 'POST',
    path: '/own-texts/:official/:year/submission',
    zh: '提交本人撰写部分；提交后不能再改，今后生成的报告载入其内容',
    en: 'Submits the own text: it is locked, and reports made from then on hold it',
    roles: ['leader'],
    act: 'ownTextSubmitted',
    params,
    needsRevision: true,
    response: z.object({ text: ownTextSchema }),
    problems: ['LZ-0012', 'LZ-0304', 'LZ-0305', 'LZ-0306'],
    revisionOf: ({ text }) => text.revision,
    handle: async ({ params: { official, year } }, context) => {
      requireOwn(context.principal, official)
      const seen = await context.means.ownTexts.get(official, year)
      if (seen.state === 'draft' && !isWritten(seen)) throw new ProblemError('LZ-0306')
      return { text: await write(seen, { state: 'submitted' }, context) }
    },
  }),
] as const
