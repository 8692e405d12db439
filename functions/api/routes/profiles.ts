import { Hono } from 'hono'
import { profileNameSchema } from '../../../schemas/batch.ts'
import { BatchRefused } from '../../ingest/core/refusal.ts'
import { readProfile } from '../../ingest/profile/readProfile.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing } from '../../shared/files/objectStore.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'

const nameOf = (name: string): string => {
  const parsed = profileNameSchema.safeParse(name)
  if (parsed.success) return parsed.data
  throw new ProblemError('LZ-0001', [{ path: 'name', message: parsed.error.issues[0]?.message ?? '' }])
}

/** Column profiles: a profile is kept only when it can be used. Putting one again replaces it; batches keep what they read by it. */
export function profileRoutes({ objects, jurisdiction }: ApiMeans) {
  return new Hono()
    .put('/:name', async (context) => {
      const name = nameOf(context.req.param('name'))
      const text = await context.req.text()
      try {
        readProfile(text, name)
      } catch (error) {
        if (!(error instanceof BatchRefused)) throw error
        throw new ProblemError('LZ-0001', [{ path: 'body', message: error.refusal.en }])
      }
      await objects.put(objectKeys.profile(jurisdiction, name), Buffer.from(text, 'utf8'))
      return context.json({ name })
    })
    .get('/:name', async (context) => {
      try {
        const bytes = await objects.get(objectKeys.profile(jurisdiction, nameOf(context.req.param('name'))))
        return context.text(Buffer.from(bytes).toString('utf8'))
      } catch (error) {
        throw error instanceof ObjectMissing ? new ProblemError('LZ-0007') : error
      }
    })
}
