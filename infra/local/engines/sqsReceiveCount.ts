import type { createRequestHandler } from 'local-aws-sqs'

type Service = ReturnType<typeof createRequestHandler>['service']
type Queue = Service['Queues'][number]

interface Received {
  readonly ReceiptHandle: string
  readonly attributes: { ApproximateReceiveCount: string }
}

const isReceived = (value: unknown): value is Received =>
  typeof value === 'object' && value !== null && 'ReceiptHandle' in value && 'attributes' in value

const corrected = new WeakSet<Queue>()

/**
 * The engine counts a change of visibility as a receive, which sends a message that is to be tried again sooner to the
 * dead letters after half its tries. SQS counts receives only; this puts the count back after each change.
 * Call before every request, as queues are made by requests.
 */
export const countReceivesOnly = (service: Service): void => {
  for (const queue of service.Queues) {
    if (corrected.has(queue)) continue
    corrected.add(queue)
    correct(queue)
  }
}

const correct = (queue: Queue): void => {
  const messages = new Set<Received>()
  const byReceipt = (receipt: string): Received | undefined =>
    [...messages].find((message) => message.ReceiptHandle === receipt)
  const { newRecord } = queue
  queue.newRecord = (message, delay) => {
    if (isReceived(message)) messages.add(message)
    const kept: unknown = newRecord(message, delay)
    return kept
  }
  const changeVisibility = queue.changeVisibility.bind(queue)
  queue.changeVisibility = (receipt, timeout) => {
    const message = byReceipt(receipt)
    const count = message?.attributes.ApproximateReceiveCount
    const changed = changeVisibility(receipt, timeout)
    if (message !== undefined && count !== undefined) message.attributes.ApproximateReceiveCount = count
    return changed
  }
  const forget = queue.delete.bind(queue)
  queue.delete = (receipt) => {
    const message = byReceipt(receipt)
    if (message !== undefined) messages.delete(message)
    return forget(receipt)
  }
}
