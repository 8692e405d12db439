import * as z from 'zod'
import { attachmentTypeNames, largestAttachment, typeOfName } from './attachmentTypes.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/u, { error: 'a SHA-256 in lower-case hexadecimal digits is needed' })

/** What a person says of a file before sending it; what is sent is held against it. */
export const attachmentAnnouncedSchema = z
  .strictObject({
    fileName: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^/\\\p{Cc}]+$/u, { error: 'a name without folders is needed' }),
    type: z.enum(attachmentTypeNames),
    bytes: z.int().min(1).max(largestAttachment),
    sha256: digest,
  })
  .refine(({ fileName, type }) => typeOfName(fileName) === type, {
    path: ['fileName'],
    error: 'its ending is not of this type',
  })
export type AttachmentAnnounced = z.infer<typeof attachmentAnnouncedSchema>

/** A file that a unit handed in, beside the finding it belongs to. */
export const attachmentSchema = z.object({
  id: z.string(),
  finding: z.string(),
  ...attachmentAnnouncedSchema.shape,
  /** Subject of whoever sent it. */
  by: z.string(),
  announcedAt: z.iso.datetime(),
  /** When its size, digest and content were found to be what was announced; absent until then. */
  confirmedAt: z.iso.datetime().optional(),
})
export type Attachment = z.infer<typeof attachmentSchema>
