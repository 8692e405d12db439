import type { MessageQueue } from '../../functions/shared/messages/messageQueue.ts'

/** A queue that keeps what it is sent. */
export function memoryQueue<Message>(): MessageQueue<Message> & {
  readonly sent: readonly Message[]
  /** The messages sent since the last call. */
  take(): readonly Message[]
} {
  const sent: Message[] = []
  let taken = 0
  return {
    sent,
    take() {
      const fresh = sent.slice(taken)
      taken = sent.length
      return fresh
    },
    async sendAll(messages) {
      sent.push(...messages)
    },
  }
}
