import { validator } from 'hono/validator'
import type * as z from 'zod'
import { ProblemError } from './problemError.ts'

/** Parses the request's JSON body or query by a schema; every fault is told with its path. */
export const validated = <Target extends 'json' | 'query', Output, Input>(
  target: Target,
  schema: z.ZodType<Output, Input>,
) =>
  validator(target, (value: unknown) => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
    throw new ProblemError('LZ-0001', errors)
  })
