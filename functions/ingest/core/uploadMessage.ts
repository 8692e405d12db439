import { objectCreatedSchema } from '../../../schemas/messages.ts'
import { uploadOf } from '../../shared/files/objectKeys.ts'

/** Reads an S3 notification down to the batches whose files arrived. Keys in notifications are URL-encoded. */
export const uploadMessageSchema = objectCreatedSchema.transform(({ Records }, context) =>
  Records.flatMap(({ s3 }) => {
    const upload = uploadOf(decodeURIComponent(s3.object.key.replaceAll('+', ' ')))
    if (upload !== undefined) return [upload]
    context.addIssue({ code: 'custom', message: 'the notification names an object that is no upload' })
    return []
  }),
)
