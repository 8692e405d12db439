import type { Refusal } from '../../functions/ingest/core/refusal.ts'

/** A file the program was given cannot be used. Told with its name, what is wrong and what to do. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused'
  readonly file: string
  readonly refusal: Refusal

  constructor(file: string, refusal: Refusal) {
    super(`${file}: ${refusal.en}`)
    this.file = file
    this.refusal = refusal
  }
}
