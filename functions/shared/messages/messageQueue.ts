/** A queue to the next stage. At least once: receivers must be safe to run twice. */
export interface MessageQueue<Message> {
  /** Sends all, or throws; a repeated call may send some twice. */
  sendAll(messages: readonly Message[]): Promise<void>
}
