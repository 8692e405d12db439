import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type * as z from 'zod'
import type { Log, LogCode, LogIds } from '../log.ts'
import { PermanentFault } from '../permanentFault.ts'

export interface QueueWork<Message> {
  readonly schema: z.ZodType<Message>
  readonly log: Log
  /** The ids of a message that may stand in a log line. */
  readonly idsOf: (message: Message) => LogIds
  readonly work: (message: Message) => Promise<void>
  /** What is logged when no further try can help; absent: that a batch was given up. */
  readonly given?: LogCode
  /** Called when no further try can help; the message is then done with. */
  readonly give: (message: Message, fault: PermanentFault) => Promise<void>
}

/**
 * A Lambda handler for one queue. A transient fault fails only its message, which comes again; a permanent one is given
 * up loudly; an unreadable message is left to the dead-letter queue.
 */
export function queueHandler<Message>({ schema, log, idsOf, work, given = 'BATCH_FAILED', give }: QueueWork<Message>) {
  const processor = new BatchProcessor(EventType.SQS)
  const handleRecord = async ({ body, messageId }: SQSRecord): Promise<void> => {
    const message = schema.safeParse(parseJson(body))
    if (!message.success) {
      log.error('MESSAGE_UNREADABLE', { request: messageId }, message.error)
      throw new Error('unreadable message')
    }
    const ids = idsOf(message.data)
    log.info('STARTED', ids)
    try {
      await work(message.data)
      log.info('COMPLETED', ids)
    } catch (error) {
      if (!(error instanceof PermanentFault)) {
        log.error('FAILED_FOR_NOW', ids, error)
        throw error
      }
      log.error(given, { ...ids, fault: error.code }, error)
      await give(message.data, error)
    }
  }
  return (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
    processPartialResponse(event, handleRecord, processor, { context, throwOnFullBatchFailure: false })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
