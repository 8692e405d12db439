import type { Batch } from '../../../schemas/batch.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing, type ObjectStore } from '../../shared/files/objectStore.ts'
import { profileHeader } from '../profile/profileHeader.ts'
import { readProfile } from '../profile/readProfile.ts'
import type { HeaderReader } from './columnPlan.ts'
import { BatchRefused } from './refusal.ts'
import { templateHeader } from './templateHeader.ts'

/** What of a batch decides how its columns are found. */
export type ColumnsWanted = Pick<Batch, 'jurisdiction' | 'kind' | 'profile' | 'registeredAt'>

/**
 * How the columns of a batch are found: by the profile it names, else by the template of its kind.
 * @throws BatchRefused when there is no such profile, it is wrong, or it has no rows of the batch's kind
 */
export async function headerFor(
  { jurisdiction, kind, profile, registeredAt }: ColumnsWanted,
  objects: Pick<ObjectStore, 'get'>,
): Promise<HeaderReader> {
  if (profile === undefined) return templateHeader(kind)
  const text = Buffer.from(await profileBytes(jurisdiction, profile, objects)).toString('utf8')
  return profileHeader(readProfile(text, `${profile}.yaml`), kind, isoDate(registeredAt.slice(0, 10)))
}

async function profileBytes(county: string, name: string, objects: Pick<ObjectStore, 'get'>): Promise<Uint8Array> {
  try {
    return await objects.get(objectKeys.profile(county, name))
  } catch (error) {
    if (!(error instanceof ObjectMissing)) throw error
    throw new BatchRefused({
      code: 'PROFILE_UNKNOWN',
      zh: `没有名为 ${name} 的列对应配置。请先提交该配置，或改用已有的配置，再重新登记。`,
      en: `There is no column profile ${name}. Put it there first, or name one that exists, and register the file again.`,
    })
  }
}
