import * as z from 'zod'

/** What every function must be told. The CDK construct's environment is typed by the same schemas. */
export const storeEnv = z.object({
  TABLE_NAME: z.string().min(3),
  BUCKET_NAME: z.string().min(3),
  /** The county whose records these are; every key starts with it. */
  JURISDICTION: z.string().min(1),
})

/** For functions that meet files on their way in. */
export const incomingEnv = storeEnv.extend({ INCOMING_BUCKET_NAME: z.string().min(3) })
