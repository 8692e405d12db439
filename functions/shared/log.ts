import { Logger } from '@aws-lambda-powertools/logger'
import { errorReport } from './errorReport.ts'

/** What is logged: a stable code, a sentence, and ids. Never a cell, a name, a message body. */
export const logMessages = {
  STARTED: 'work started',
  COMPLETED: 'work completed',
  FAILED_FOR_NOW: 'work failed and will be tried again',
  BATCH_FAILED: 'a batch cannot be processed and was set to failed',
  REPLAY_FAILED: 'a trial cannot be made and was set to failed',
  REPORT_FAILED: 'a report cannot be made and was set to failed',
  MESSAGE_UNREADABLE: 'a message cannot be read and is left to the dead-letter queue',
  UPLOAD_UNKNOWN: 'an object was uploaded that is no registered batch',
  AUDIT_NOT_ANCHORED: 'an entry of the audit trail could not be anchored among the evidence',
  BATCHES_WATCHED: 'the batches at work were looked at',
  BATCH_STANDS_STILL: 'a batch at work has not moved for long; what messages it lacks were sent again',
  REQUEST_FAILED: 'a request failed inside the system',
} as const

export type LogCode = keyof typeof logMessages

/** Numbers that a look at all batches comes to. */
type Counted = 'atWork' | 'standing' | 'resent'

/** Ids that tell log lines of one batch or request apart. */
export type LogIds = Readonly<
  Partial<
    Record<
      'batch' | 'replay' | 'report' | 'chunk' | 'partition' | 'request' | 'route' | 'sequence' | 'fault' | Counted,
      string | number
    >
  >
>

export interface Log {
  info(code: LogCode, ids: LogIds): void
  error(code: LogCode, ids: LogIds, error: unknown): void
}

/** The powertools logger behind the catalogue of messages. */
export function makeLog(serviceName: string): Log {
  const logger = new Logger({ serviceName })
  return {
    info: (code, ids) => logger.info(logMessages[code], { code, ...ids }),
    error: (code, ids, error) =>
      logger.error(logMessages[code], {
        code,
        ...ids,
        ...(error instanceof Error ? { error: errorReport(error) } : {}),
      }),
  }
}
