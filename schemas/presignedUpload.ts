import * as z from 'zod'

/** Where a file may be sent, straight to where files are kept, and with which headers. */
export const presignedUploadSchema = z.object({
  url: z.url(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  /** How long the address may be used. */
  seconds: z.int(),
})
