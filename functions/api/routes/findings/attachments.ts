import { createHash } from 'node:crypto'
import * as z from 'zod'
import { actBodySchema } from '../../../../schemas/findingLife/actBodies.ts'
import {
  type Attachment,
  attachmentAnnouncedSchema,
  attachmentSchema,
} from '../../../../schemas/findingLife/attachment.ts'
import { attachmentsOfFinding, attachmentTypes } from '../../../../schemas/findingLife/attachmentTypes.ts'
import { presignedUploadSchema } from '../../../../schemas/presignedUpload.ts'
import { contentFault } from '../../../shared/attachments/contentFault.ts'
import { objectKeys } from '../../../shared/files/objectKeys.ts'
import { actsOpenTo } from '../../../shared/findings/life/decide.ts'
import { visibleHistory } from '../../../shared/findings/life/visibleHistory.ts'
import { shortHash } from '../../../shared/store/keys.ts'
import { Reply } from '../../frame/reply.ts'
import type { ApiMeans } from '../../means.ts'
import { ProblemError } from '../../problemError.ts'
import { type Context, route } from '../../route.ts'
import { lookAt } from './lookAt.ts'
import { findingReaders } from './read.ts'

type Asked = Pick<Context, 'means' | 'principal' | 'scope'>

/** Acts that files come with. */
const withFiles: ReadonlySet<string> = new Set(
  actBodySchema.options.filter(({ shape }) => 'attachments' in shape).map(({ shape }) => shape.act.value),
)

const keyOf = ({ jurisdiction }: ApiMeans, { finding, id }: Pick<Attachment, 'finding' | 'id'>): string =>
  objectKeys.attachment(jurisdiction, finding, id)

/** The finding, when the caller may hand in files with an act on it now. @throws ProblemError */
async function takesFiles(id: string, { means, principal, scope }: Asked): Promise<void> {
  const { finding, submitters } = await lookAt(means, scope, principal, id)
  const circumstances = { principal, submitters, now: means.now().toISOString(), calendar: means.calendar }
  if (!actsOpenTo(finding, circumstances).some((act) => withFiles.has(act))) throw new ProblemError('LZ-0201')
}

/** A file the caller announced. @throws ProblemError when there is none */
async function own(finding: string, id: string, { means, principal }: Asked): Promise<Attachment> {
  const found = await means.attachments.get(finding, id)
  if (found?.by !== principal.subject) throw new ProblemError('LZ-0220')
  return found
}

/** What may be shown: what was handed in with an act the caller is told of, and what they sent themselves. */
async function shown(id: string, { means, principal, scope }: Asked): Promise<readonly Attachment[]> {
  const [kept, history] = await Promise.all([means.attachments.ofFinding(id), means.history(id)])
  const told = visibleHistory(history, scope.reach.kind === 'county')
  const handedIn = new Set(told.flatMap((entry) => (entry.by === 'person' ? (entry.attachments ?? []) : [])))
  return kept.filter(
    (each) => each.confirmedAt !== undefined && (handedIn.has(each.id) || each.by === principal.subject),
  )
}

/** Holds what was uploaded against what was announced. @throws ProblemError with what differs */
async function check(attachment: Attachment, means: ApiMeans): Promise<void> {
  const key = keyOf(means, attachment)
  const size = await means.objects.size(key)
  if (size === undefined) throw new ProblemError('LZ-0221')
  // Before it is read: what is larger than announced may be larger than can be read.
  if (size !== attachment.bytes) throw differs('bytes', `${attachment.bytes} announced, ${size} uploaded`)
  const bytes = await means.objects.get(key)
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (digest !== attachment.sha256) throw differs('sha256', `${digest} was uploaded`)
  const fault = await contentFault(attachment.type, bytes)
  if (fault !== undefined) throw new ProblemError('LZ-0223', [{ path: 'type', message: fault }])
}

const differs = (path: string, message: string): ProblemError => new ProblemError('LZ-0222', [{ path, message }])

const one = z.object({ attachment: attachmentSchema })

/** Files of findings: announced, sent straight to the bucket, checked, handed in with an act, and read again. */
export const attachmentRoutes = [
  route({
    method: 'POST',
    path: '/findings/:id/attachments',
    zh: '登记说明或整改的附件，取得上传地址；同一文件已核验的，返回原附件',
    en: 'Announces a file for an explanation or rectification and tells where to upload it; one already confirmed comes back',
    roles: ['financeClerk'],
    act: 'attachmentAnnounced',
    body: attachmentAnnouncedSchema,
    response: one.extend({ upload: presignedUploadSchema.optional() }),
    status: 201,
    problems: ['LZ-0004', 'LZ-0201', 'LZ-0206', 'LZ-0224'],
    handle: async ({ params: { id: finding }, body }, asked) => {
      const { means, principal, entry } = asked
      await takesFiles(finding, asked)
      const by = principal.subject
      const id = shortHash(`${finding}|${by}|${body.sha256}`, 24)
      const known = await means.attachments.ofFinding(finding)
      const before = known.find((each) => each.id === id)
      if (before?.confirmedAt !== undefined) return new Reply(200, { attachment: before })
      if (before === undefined && known.length >= attachmentsOfFinding) throw new ProblemError('LZ-0224')
      const attachment = { ...body, id, finding, by, announcedAt: means.now().toISOString() }
      if (!(await means.attachments.announce(attachment, entry([finding, id], body)))) {
        return new Reply(200, { attachment: await own(finding, id, asked) })
      }
      const { headers, ...upload } = await means.presign(keyOf(means, attachment), body.sha256, body.bytes)
      return { attachment, upload: { ...upload, headers: { ...headers } } }
    },
  }),
  route({
    method: 'POST',
    path: '/findings/:id/attachments/:attachment/confirm',
    zh: '核验已上传的附件：大小、摘要、内容与登记一致方予接受',
    en: 'Checks an uploaded file: it is taken only when size, digest and content are what was announced',
    roles: ['financeClerk'],
    act: 'attachmentConfirmed',
    response: one,
    problems: ['LZ-0004', 'LZ-0206', 'LZ-0220', 'LZ-0221', 'LZ-0222', 'LZ-0223'],
    handle: async ({ params: { id: finding, attachment: id } }, asked) => {
      const { means, principal, scope, entry } = asked
      await lookAt(means, scope, principal, finding)
      const seen = await own(finding, id, asked)
      if (seen.confirmedAt !== undefined) return { attachment: seen }
      await check(seen, means)
      const confirmedAt = means.now().toISOString()
      if (await means.attachments.confirm(seen, confirmedAt, entry([finding, id], seen))) {
        return { attachment: { ...seen, confirmedAt } }
      }
      // Confirmed by the same request sent twice, or announced anew meanwhile.
      const now = await own(finding, id, asked)
      if (now.confirmedAt === undefined) throw new ProblemError('LZ-0221')
      return { attachment: now }
    },
  }),
  route({
    method: 'GET',
    path: '/findings/:id/attachments',
    zh: '一条问题线索的附件',
    en: 'The files handed in with a finding',
    roles: findingReaders,
    response: z.object({ attachments: z.array(attachmentSchema) }),
    problems: ['LZ-0004', 'LZ-0206'],
    handle: async ({ params: { id } }, asked) => {
      await lookAt(asked.means, asked.scope, asked.principal, id)
      return { attachments: [...(await shown(id, asked))] }
    },
  }),
  route({
    method: 'GET',
    path: '/findings/:id/attachments/:attachment',
    zh: '取得附件的下载地址；查阅记入审计记录',
    en: 'Tells where to download a file; the reading is written into the audit trail',
    roles: findingReaders,
    act: 'attachmentRead',
    response: one.extend({ download: z.object({ url: z.url(), seconds: z.int() }) }),
    problems: ['LZ-0004', 'LZ-0206', 'LZ-0220'],
    handle: async ({ params: { id, attachment: wanted } }, asked) => {
      const { means, principal, scope, entry } = asked
      await lookAt(means, scope, principal, id)
      const attachment = (await shown(id, asked)).find((each) => each.id === wanted)
      if (attachment === undefined) throw new ProblemError('LZ-0220')
      await means.audit.append(entry([id, wanted], attachment))
      const { fileName, type } = attachment
      const { mediaType } = attachmentTypes[type]
      return { attachment, download: await means.presignReading(keyOf(means, attachment), { fileName, mediaType }) }
    },
  }),
] as const
