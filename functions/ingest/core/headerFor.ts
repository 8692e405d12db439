import { isRecordKind } from '../../../schemas/records/kinds.ts'
import type { Batch } from '../../../schemas/batch.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { ObjectMissing, type ObjectStore } from '../../shared/files/objectStore.ts'
import { profileHeader } from '../profile/profileHeader.ts'
import { readProfile } from '../profile/readProfile.ts'
import type { HeaderReader } from './columnPlan.ts'
import { BatchRefused } from './refusal.ts'
import { templateHeader } from './templateHeader.ts'

/** How the columns of a batch are found: by the profile it names, else by the template of its kind. @throws BatchRefused */
export async function headerFor({ kind, profile, jurisdiction }: Batch, objects: ObjectStore): Promise<HeaderReader> {
  if (profile === undefined) return templateHeader(kind)
  const text = await profileText(objects, jurisdiction, profile)
  const read = readProfile(text, profile)
  if (isRecordKind(kind) && read.kinds.some((each) => each.kind === kind)) return profileHeader(read, kind)
  throw new BatchRefused({
    code: 'PROFILE_OTHER_KIND',
    zh: `列对应配置 ${profile} 不产生该类别的记录。请更换配置或类别后重新登记。`,
    en: `The column profile ${profile} makes no records of this kind. Register again with another profile or kind.`,
  })
}

async function profileText(objects: ObjectStore, county: string, name: string): Promise<string> {
  try {
    return Buffer.from(await objects.get(objectKeys.profile(county, name))).toString('utf8')
  } catch (error) {
    if (!(error instanceof ObjectMissing)) throw error
    throw new BatchRefused({
      code: 'PROFILE_UNKNOWN',
      zh: `没有名为 ${name} 的列对应配置。请先保存该配置，再重新登记。`,
      en: `There is no column profile ${name}. Save it first, then register again.`,
    })
  }
}
