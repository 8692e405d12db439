import * as z from 'zod'

/** One chunk of a batch is to be checked. */
export const checkMessageSchema = z.object({ jurisdiction: z.string(), batch: z.string(), chunk: z.int().min(1) })
export type CheckMessage = z.infer<typeof checkMessageSchema>

/** One partition of a batch's facts is to be settled. */
export const settleMessageSchema = z.object({ jurisdiction: z.string(), batch: z.string(), partition: z.int().min(0) })
export type SettleMessage = z.infer<typeof settleMessageSchema>

/** A trial is to be made. */
export const replayMessageSchema = z.object({ jurisdiction: z.string(), replay: z.string() })
export type ReplayMessage = z.infer<typeof replayMessageSchema>

/** The part of an S3 notification that ingest reads. S3 sends one test event, without records, when notifications are set up. */
export const objectCreatedSchema = z.union([
  z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
  z.object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })) }),
])
export type UploadMessage = z.infer<typeof objectCreatedSchema>

/** A report that was asked for is to be made. */
export const reportMessageSchema = z.object({ jurisdiction: z.string(), report: z.string() })
export type ReportMessage = z.infer<typeof reportMessageSchema>
