import type { Problem, ProblemCode } from '../../schemas/problem.ts'

/** An answer that is a problem document; thrown anywhere, made into a response at the edge. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly errors: Problem['errors']

  constructor(code: ProblemCode, errors?: Problem['errors']) {
    super(code)
    this.code = code
    this.errors = errors
  }
}
