import { setTimeout as wait } from 'node:timers/promises'
import type { ClientOptions } from '../../../functions/api/client.ts'
import type { ProgressStream } from '../progress.ts'

/** What a command that talks to the API reaches outside itself. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly fetch: NonNullable<ClientOptions['fetch']>
  /** A line for whoever reads the answer. */
  readonly print: (line: string) => void
  /** A line on what went wrong. */
  readonly complain: (line: string) => void
  /** Where progress is told. */
  readonly complaints: ProgressStream
  /** Lets time pass between two looks at work that goes on. */
  readonly pause: () => Promise<unknown>
}

const pauseMilliseconds = 500

export const ownSurroundings: Surroundings = {
  environment: process.env,
  fetch: (address, init) => fetch(address, init),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
  complaints: process.stderr,
  pause: () => wait(pauseMilliseconds),
}
