import * as z from 'zod'

/** What may be logged of an error. */
export interface ErrorReport {
  readonly name: string
  /** Absent where the message may quote what was read. */
  readonly message?: string
  /** Where it came from, without the message that heads a stack. */
  readonly stack: readonly string[]
  readonly cause?: ErrorReport
}

/** Its kind, place and own words. Parsers quote what they parse, and AWS's errors carry items: none of it is taken. */
export function errorReport(error: Error, depth = 0): ErrorReport {
  const { name, cause } = error
  const message = messageOf(error)
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return {
    name,
    ...(message !== undefined && { message }),
    stack: stack.map((line) => line.trim()),
    ...(cause instanceof Error && depth < 5 && { cause: errorReport(cause, depth + 1) }),
  }
}

function messageOf(error: Error): string | undefined {
  if (error instanceof SyntaxError) return undefined
  if (error instanceof z.ZodError) return error.issues.map(({ code }) => code).join('; ')
  return error.message
}
