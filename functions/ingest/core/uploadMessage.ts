import { objectCreatedSchema } from '../../../schemas/messages.ts'
import { uploadOf } from '../../shared/files/objectKeys.ts'

/** A key that is wrongly encoded names no upload; it must not end the reading with an exception. */
function decodedKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return ''
  }
}

/** Reads an S3 notification down to the batches whose files arrived. Keys in notifications are URL-encoded. */
export const uploadMessageSchema = objectCreatedSchema.transform(({ Records }, context) =>
  Records.flatMap(({ s3 }) => {
    const upload = uploadOf(decodedKey(s3.object.key))
    if (upload !== undefined) return [upload]
    context.addIssue({ code: 'custom', message: 'the notification names an object that is no upload' })
    return []
  }),
)
