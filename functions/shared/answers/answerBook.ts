/** How long an answer is given again, in seconds. */
export const answerSeconds = 24 * 3600
/** How long a request may be at work before another attempt may take its place, in seconds: longer than any runs. */
export const workSeconds = 60

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

/** A request that its sender may send again under the same key. */
export interface RepeatableRequest {
  /** Sender, route and key: what is the same for every attempt. */
  readonly name: string
  /** Digest of all that was asked: the same key with another one is a mistake. */
  readonly digest: string
}

export type Begun =
  /** Nobody else is at it: do it, then say with the ticket how it ended. */
  | { readonly outcome: 'begun'; readonly ticket: string }
  | { readonly outcome: 'underway' }
  | { readonly outcome: 'otherRequest' }
  /** It was done; `undefined`: with an answer too large to be kept. */
  | { readonly outcome: 'answered'; readonly answer: KeptAnswer | undefined }

/** Requests that came with a key, each done once however often it is sent. */
export interface AnswerBook {
  /** Precondition of taking a place: nobody has it, or who had it is gone. Written before anything is done. */
  begin(request: RepeatableRequest): Promise<Begun>
  /** Keeps the answer. Precondition: the place is still the ticket's. */
  finish(request: RepeatableRequest, ticket: string, answer: KeptAnswer): Promise<void>
  /** Gives the place up: nothing was done, so the same key may be tried again. */
  release(request: RepeatableRequest, ticket: string): Promise<void>
}
