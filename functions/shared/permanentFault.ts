/**
 * A fault that another try cannot mend: damaged data, a rule that throws. The batch is set to failed, loudly, and the
 * message is done with. Everything else that is thrown is taken for transient and tried again.
 */
export class PermanentFault extends Error {
  override readonly name = 'PermanentFault'
  readonly code: string

  constructor(code: string, cause: unknown) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause })
    this.code = code
  }
}

/** Runs work that depends on nothing but its arguments: whatever it throws, it would throw again. */
export function orPermanentFault<Result>(code: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new PermanentFault(code, error)
  }
}
