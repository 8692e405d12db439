import * as z from 'zod'
import { type Batch, batchSchema, registrationSchema } from '../../../schemas/batch.ts'
import { coverageSchema } from '../../../schemas/partResults.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import { rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import type { Scope } from '../../shared/people/scope.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { newBatch } from '../core/newBatch.ts'
import { wholeNumber } from '../frame/listQuery.ts'
import { Reply } from '../frame/reply.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const offsetQuery = z.object({
  limit: wholeNumber(1, 500).default(100),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
})

const uploadSchema = z.object({
  url: z.url(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  seconds: z.int(),
})

async function find(id: string, scope: Scope, { batches }: ApiMeans): Promise<Batch> {
  const batch = await batches.find(scope, id)
  if (batch === undefined) throw new ProblemError('LZ-0003')
  return batch
}

const readers = ['financeClerk', 'disciplineOfficer', 'reporting', 'auditor', 'ruleKeeper'] as const

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
    response: z.object({ batch: batchSchema, upload: uploadSchema.optional() }),
    status: 201,
    problems: ['LZ-0010'],
    handle: async ({ body }, { means, scope, principal, entry }) => {
      // Sheets of records are a unit's own; registers are the county's.
      const mayRegister = isRecordKind(body.kind)
        ? scope.mayReach(body) && principal.roles.includes('financeClerk')
        : principal.roles.includes('ruleKeeper')
      if (!mayRegister) throw new ProblemError('LZ-0010')
      const registeredBy = principal.subject
      const wanted = { ...newBatch(body, means.jurisdiction, means.now(), means.random()), registeredBy }
      const { batch, created } = await means.batches.register(wanted, {
        trail: means.audit,
        entry: entry([wanted.id], wanted),
      })
      const upload =
        batch.state === 'registered'
          ? await means.presign(objectKeys.upload(means.jurisdiction, batch.id), batch.sha256)
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
    roles: readers,
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
    roles: readers,
    response: z.object({ batch: batchSchema }),
    problems: ['LZ-0003'],
    handle: async ({ params: { id } }, { means, scope }) => ({ batch: await find(id, scope, means) }),
  }),
  route({
    method: 'GET',
    path: '/batches/:id/coverage',
    zh: '批次的规则覆盖情况',
    en: 'What the rules did with a batch',
    roles: readers,
    response: z.object({ coverage: coverageSchema }),
    problems: ['LZ-0003', 'LZ-0006'],
    handle: async ({ params: { id } }, { means, scope }) => {
      const batch = await find(id, scope, means)
      if (batch.state !== 'completed' || batch.findings === undefined) throw new ProblemError('LZ-0006')
      const bytes = await means.objects.get(objectKeys.coverage(means.jurisdiction, batch.id))
      return { coverage: coverageSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) }
    },
  }),
  route({
    method: 'GET',
    path: '/batches/:id/rejected',
    zh: '批次中无法读取的行',
    en: 'Rows of a batch that could not be read',
    roles: readers,
    query: offsetQuery,
    response: z.object({ rejected: z.array(rejectedRowSchema), total: z.int() }),
    problems: ['LZ-0003', 'LZ-0006'],
    handle: async ({ params: { id }, query: { limit, offset } }, { means, scope }) => {
      const batch = await find(id, scope, means)
      const key = objectKeys.rejected(means.jurisdiction, batch.id)
      // A register refused for its rejected rows has no counts, but its clerk must see the rows to correct them.
      const known = batch.rows !== undefined || (batch.state === 'refused' && (await means.objects.exists(key)))
      if (!known) throw new ProblemError('LZ-0006')
      const lines = unpackLines(await means.objects.get(key))
      const rejected = lines.slice(offset, offset + limit).map((line) => rejectedRowSchema.parse(JSON.parse(line)))
      return { rejected, total: lines.length }
    },
  }),
] as const
