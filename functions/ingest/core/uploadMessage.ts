import { objectCreatedSchema } from '../../../schemas/messages.ts'
import { uploadOf } from '../../shared/files/objectKeys.ts'

/** Reads an S3 notification down to the batch whose file arrived. Keys in notifications are URL-encoded. */
export const uploadMessageSchema = objectCreatedSchema.transform(({ Records: [first] }, context) => {
  const upload = first && uploadOf(decodeURIComponent(first.s3.object.key.replaceAll('+', ' ')))
  if (upload !== undefined) return upload
  context.addIssue({ code: 'custom', message: 'the notification names no uploaded batch' })
  return { jurisdiction: '', batch: '' }
})
