import { Hono } from 'hono'
import { profileNameSchema } from '../../../schemas/profile.ts'
import { parseProfile } from '../../ingest/profile/parseProfile.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing } from '../../shared/files/objectStore.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'

function readName(name: string): string {
  const parsed = profileNameSchema.safeParse(name)
  if (parsed.success) return parsed.data
  throw new ProblemError('LZ-0001', [{ path: 'name', message: parsed.error.issues[0]?.message ?? 'is wrong' }])
}

/** Text in another encoding would otherwise be kept with its characters lost. */
function readUtf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError('LZ-0001', [{ path: '', message: 'is not UTF-8; save the file as UTF-8' }])
  }
}

/** Column profiles. Putting one again replaces it for batches read from then on; earlier versions stay in the bucket. */
export function profileRoutes({ objects, jurisdiction }: Pick<ApiMeans, 'objects' | 'jurisdiction'>) {
  return new Hono()
    .put('/:name', async (context) => {
      const name = readName(context.req.param('name'))
      const text = readUtf8(await context.req.arrayBuffer())
      const parsed = parseProfile(text)
      if ('faults' in parsed) {
        const errors = parsed.faults.map(({ path, line, en }) => ({
          path,
          message: line === undefined ? en : `line ${line}: ${en}`,
        }))
        throw new ProblemError('LZ-0001', errors)
      }
      if (parsed.profile.name !== name) {
        const message = `is ${parsed.profile.name}, but the address says ${name}; make them the same`
        throw new ProblemError('LZ-0001', [{ path: 'name', message }])
      }
      await objects.put(objectKeys.profile(jurisdiction, name), Buffer.from(text, 'utf8'))
      return context.json({ profile: parsed.profile })
    })
    .get('/:name', async (context) => {
      const name = readName(context.req.param('name'))
      try {
        const bytes = await objects.get(objectKeys.profile(jurisdiction, name))
        return context.body(Buffer.from(bytes).toString('utf8'), 200, {
          'content-type': 'application/yaml; charset=utf-8',
        })
      } catch (error) {
        throw error instanceof ObjectMissing ? new ProblemError('LZ-0007') : error
      }
    })
}
