import * as z from 'zod'
import { type Batch, type Registration, batchSchema, reasonSchema, registrationSchema } from '../../../schemas/batch.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { summarise } from '../../../rules/kit/conclusion.ts'
import { presignedUploadSchema } from '../../../schemas/presignedUpload.ts'
import { coverageSchema, coverageSummarySchema } from '../../../schemas/partResults.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import { maySend } from '../core/maySend.ts'
import { rowWithoutNames } from '../core/withoutNames.ts'
import { whyNotKnown, whyNotSuperseding } from '../core/supersedable.ts'
import { placeOf } from '../../shared/returns/returnsBook.ts'
import { standingNil } from '../../shared/returns/unitYear.ts'
import { rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import type { Scope } from '../../shared/people/scope.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { newBatch } from '../core/newBatch.ts'
import { problemPage, problemPlace, problemQuery } from '../core/problemPage.ts'
import { wholeNumber } from '../frame/listQuery.ts'
import { Reply } from '../frame/reply.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const offsetQuery = z.object({
  limit: wholeNumber(1, 500).default(100),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
})

/** A batch the caller may reach. @throws ProblemError when there is none */
export async function findBatch(id: string, scope: Scope, { batches }: ApiMeans): Promise<Batch> {
  const batch = await batches.find(scope, id)
  if (batch === undefined) throw new ProblemError('LZ-0003')
  return batch
}

/** A replacement must be able to take the place it names, and no nil return may stand where rows are to come. */
async function requireRegistrable(body: Registration, scope: Scope, { batches, returns }: ApiMeans): Promise<void> {
  const { kind, period, supersedes } = body
  const replaced = supersedes === undefined ? undefined : await batches.find(scope, supersedes)
  const taker = replaced?.supersededBy === undefined ? undefined : await batches.find(scope, replaced.supersededBy)
  // The same registration again, after its batch has taken the place: it gets its batch.
  const sentAgain = taker?.sha256 === body.sha256
  const why = sentAgain ? undefined : whyNotSuperseding(body, replaced)
  if (why !== undefined) throw new ProblemError(why)
  if (!isRecordKind(kind)) return
  const nil = standingNil(await returns.get(placeOf(kind, body)), period)
  if (nil !== undefined)
    throw new ProblemError('LZ-0132', [{ path: 'period', message: `a nil return for ${nil.period}` }])
}

export const batchReaders = ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper'] as const

/** Registering a batch, where to upload its file, and what became of it. */
export const batchRoutes = [
  route({
    method: 'POST',
    path: '/batches',
    act: 'batchRegistered',
    zh: '登记批次，取得上传地址；同一文件已登记的，返回原批次',
    en: 'Registers a batch and tells where to upload its file; a file already registered gives its batch',
    roles: ['financeClerk', 'ruleKeeper'],
    body: registrationSchema,
    response: z.object({ batch: batchSchema, upload: presignedUploadSchema.optional() }),
    status: 201,
    problems: ['LZ-0010', 'LZ-0120', 'LZ-0121', 'LZ-0122', 'LZ-0123', 'LZ-0124', 'LZ-0125', 'LZ-0126', 'LZ-0132'],
    handle: async ({ body }, { means, scope, principal, entry }) => {
      if (!maySend(body, principal)) throw new ProblemError('LZ-0010')
      await requireRegistrable(body, scope, means)
      const registeredBy = principal.subject
      const wanted = { ...newBatch(body, means.jurisdiction, means.now(), means.random()), registeredBy }
      const { batch, created } = await means.batches.register(wanted, {
        trail: means.audit,
        entry: entry([wanted.id], wanted),
      })
      const why = created ? undefined : whyNotKnown(body, batch)
      if (why !== undefined) throw new ProblemError(why, [{ path: 'sha256', message: `is of batch ${batch.id}` }])
      const upload =
        batch.state === 'registered'
          ? await means.presignUpload(objectKeys.upload(means.jurisdiction, batch.id), batch.sha256)
          : undefined
      return new Reply(created ? 201 : 200, {
        batch,
        ...(upload && { upload: { ...upload, headers: { ...upload.headers } } }),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/batches',
    zh: '批次列表，最新在前',
    en: 'Batches, newest first',
    roles: batchReaders,
    query: offsetQuery,
    response: z.object({ batches: z.array(batchSchema), total: z.int() }),
    handle: async ({ query: { limit, offset } }, { means, scope }) => {
      const { batches, total } = await means.batches.list(scope, { limit, offset })
      return { batches: [...batches], total }
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id',
    zh: '一个批次',
    en: 'One batch',
    roles: batchReaders,
    response: z.object({ batch: batchSchema }),
    problems: ['LZ-0003'],
    handle: async ({ params: { id } }, { means, scope }) => ({ batch: await findBatch(id, scope, means) }),
  }),
  route({
    method: 'POST',
    path: '/batches/:id/withdraw',
    zh: '撤回批次：其记录不再计入，仅由其支持的问题线索随之关闭；登记册恢复到上一版本',
    en: 'Withdraws a batch: its rows count no more and findings it alone supported close; a register goes back to the version before',
    roles: ['financeClerk', 'ruleKeeper'],
    body: z.strictObject({ reason: reasonSchema }),
    response: z.object({ batch: batchSchema }),
    status: 202,
    problems: ['LZ-0003', 'LZ-0010', 'LZ-0127', 'LZ-0128'],
    act: 'batchWithdrawn',
    handle: async ({ params: { id }, body: { reason } }, { means, scope, principal, entry }) => {
      const batch = await findBatch(id, scope, means)
      if (!maySend(batch, principal)) throw new ProblemError('LZ-0010')
      const done = await means.withdraw(id, {
        reason,
        by: principal.subject,
        audited: { trail: means.audit, entry: entry([id], { reason }) },
      })
      if ('batch' in done) return done
      throw new ProblemError(done.refused === 'notNow' ? 'LZ-0127' : 'LZ-0128', [
        { path: 'id', message: `the batch is ${done.state}` },
      ])
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id/coverage',
    zh: '批次的规则覆盖情况',
    en: 'What the rules did with a batch',
    roles: batchReaders,
    response: z.object({ coverage: coverageSchema, scope: coverageSummarySchema }),
    problems: ['LZ-0003', 'LZ-0006'],
    handle: async ({ params: { id } }, { means, scope }) => {
      const batch = await findBatch(id, scope, means)
      if (batch.state !== 'completed' || batch.findings === undefined) throw new ProblemError('LZ-0006')
      const bytes = await means.objects.get(objectKeys.coverage(means.jurisdiction, batch.id))
      const coverage = coverageSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      const records = { [batch.kind]: batch.rows?.accepted ?? 0 }
      return { coverage, scope: summarise(coverage, records, catalogue) }
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id/rejected',
    zh: '批次中无法读取的行',
    en: 'Rows of a batch that could not be read',
    roles: batchReaders,
    query: problemQuery,
    response: z.object({ rejected: z.array(rejectedRowSchema), ...problemPlace }),
    problems: ['LZ-0003', 'LZ-0006'],
    handle: async ({ params: { id }, query }, { means, scope, needsNames }) => {
      const batch = await findBatch(id, scope, means)
      const key = objectKeys.rejected(means.jurisdiction, batch.id)
      // A register refused for its rejected rows has no counts, but its clerk must see the rows to correct them.
      const known = batch.rows !== undefined || (batch.state === 'refused' && (await means.objects.exists(key)))
      if (!known) throw new ProblemError('LZ-0006')
      const { rows, offset, total } = await problemPage(means.objects, key, query)
      const rejected = needsNames(batch) ? rows : rows.map((row) => rowWithoutNames(batch.kind, row))
      return { rejected, offset, total }
    },
  }),
] as const
