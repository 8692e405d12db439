import * as z from 'zod'
import { profileNameSchema, profileSchema } from '../../../schemas/profile.ts'
import { parseProfile } from '../../ingest/profile/parseProfile.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing } from '../../shared/files/objectStore.ts'
import { fileAnswer, fileBody } from '../frame/files.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const params = z.object({ name: profileNameSchema })
const yaml = 'application/yaml; charset=utf-8'

/** Text in another encoding would otherwise be kept with its characters lost. */
function readUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ProblemError('LZ-0001', [{ path: '', message: 'is not UTF-8; save the file as UTF-8' }])
  }
}

/** Column profiles. Putting one again replaces it for batches read from then on; earlier versions stay in the bucket. */
export const profileRoutes = [
  route({
    method: 'PUT',
    path: '/profiles/:name',
    act: 'profileSaved',
    zh: '保存列对应配置（YAML）',
    en: 'Keeps a column profile (YAML)',
    roles: ['ruleKeeper'],
    params,
    body: fileBody(200_000),
    response: z.object({ profile: profileSchema }),
    handle: async ({ params: { name }, body }, { means: { objects, jurisdiction, audit }, entry }) => {
      const text = readUtf8(body)
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
      // First the entry: an act that fails after it is told too much, one without it would be told too little.
      await audit.append(entry([name], text))
      await objects.put(objectKeys.profile(jurisdiction, name), Buffer.from(text, 'utf8'))
      return { profile: parsed.profile }
    },
  }),
  route({
    method: 'GET',
    path: '/profiles/:name',
    zh: '列对应配置原文（YAML）',
    en: 'A column profile as it was written (YAML)',
    roles: ['financeClerk', 'ruleKeeper'],
    params,
    response: fileAnswer(yaml),
    problems: ['LZ-0007'],
    handle: async ({ params: { name } }, { means: { objects, jurisdiction } }) => {
      try {
        return { mediaType: yaml, bytes: await objects.get(objectKeys.profile(jurisdiction, name)) }
      } catch (error) {
        throw error instanceof ObjectMissing ? new ProblemError('LZ-0007') : error
      }
    },
  }),
] as const
