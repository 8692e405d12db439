import { Hono } from 'hono'
import * as z from 'zod'
import { type Batch, registrationSchema } from '../../../schemas/batch.ts'
import { coverageSchema } from '../../../schemas/partResults.ts'
import { rejectedRowSchema } from '../../../schemas/rejectedRow.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { inParallel } from '../../shared/inParallel.ts'
import { newBatch } from '../core/newBatch.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { validated } from '../validated.ts'

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
})

/** Registering a batch, where to upload its file, and what became of it. */
export function batchRoutes({ batches, objects, presign, now, random, jurisdiction }: ApiMeans) {
  const find = async (id: string): Promise<Batch> => {
    const batch = await batches.get(id)
    if (batch === undefined) throw new ProblemError('LZ-0003')
    return batch
  }
  const uploadFor = async (batch: Batch) =>
    batch.state === 'registered' ? presign(objectKeys.upload(jurisdiction, batch.id), batch.sha256) : undefined
  return new Hono()
    .post('/', validated('json', registrationSchema), async (context) => {
      const wanted = newBatch(context.req.valid('json'), jurisdiction, now(), random())
      const { batch, created } = await batches.register(wanted)
      return context.json({ batch, upload: await uploadFor(batch) }, created ? 201 : 200)
    })
    .get('/', validated('query', pageQuery), async (context) => {
      const { limit, offset } = context.req.valid('query')
      const ids = await batches.ids()
      const page = await inParallel(ids.slice(offset, offset + limit), 8, (id) => find(id))
      return context.json({ batches: page, total: ids.length })
    })
    .get('/:id', async (context) => context.json({ batch: await find(context.req.param('id')) }))
    .get('/:id/coverage', async (context) => {
      const batch = await find(context.req.param('id'))
      if (batch.state !== 'completed' || batch.findings === undefined) throw new ProblemError('LZ-0006')
      const bytes = await objects.get(objectKeys.coverage(jurisdiction, batch.id))
      return context.json({ coverage: coverageSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) })
    })
    .get('/:id/rejected', validated('query', pageQuery), async (context) => {
      const batch = await find(context.req.param('id'))
      const { limit, offset } = context.req.valid('query')
      const key = objectKeys.rejected(jurisdiction, batch.id)
      // A register refused for its rejected rows has no counts, but its clerk must see the rows to correct them.
      const known = batch.rows !== undefined || (batch.state === 'refused' && (await objects.exists(key)))
      if (!known) throw new ProblemError('LZ-0006')
      const lines = unpackLines(await objects.get(key))
      const rejected = lines.slice(offset, offset + limit).map((line) => rejectedRowSchema.parse(JSON.parse(line)))
      return context.json({ rejected, total: lines.length })
    })
}
