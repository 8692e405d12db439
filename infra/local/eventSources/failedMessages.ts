import type { SQSBatchResponse } from 'aws-lambda'

/**
 * Which of the invocation's messages stay on the queue, read as Lambda reads a partial batch response:
 * no response or an empty list means that all succeeded, an identifier it did not hand out that all failed.
 */
export const failedMessages = (
  response: SQSBatchResponse | void,
  messageIds: readonly string[],
): ReadonlySet<string> => {
  const failed = new Set((response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier))
  const handedOut = new Set(messageIds)
  return [...failed].every((messageId) => handedOut.has(messageId)) ? failed : handedOut
}
