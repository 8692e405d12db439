import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'
import { FileRefused } from '../read/sheet.ts'
import { refusalText } from '../read/refusals.ts'

/** Why a whole batch is refused: a stable code, and what is wrong and what to do in both languages. */
export interface Refusal extends BothLanguages {
  readonly code: string
}

/** The sheet can be opened but is not the table it was said to be. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.en)
    this.refusal = refusal
  }
}

/** The refusal an error stands for; `undefined` when it is a fault of the machine and worth another try. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof BatchRefused) return error.refusal
  if (error instanceof FileRefused) {
    return { code: error.code, zh: refusalText(error, 'zh'), en: refusalText(error, 'en') }
  }
  return undefined
}
