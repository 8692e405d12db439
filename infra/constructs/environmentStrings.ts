import type * as z from 'zod'

/** A function's `env.ts` schema: what it reads from its environment. */
export type EnvironmentSchema = z.ZodType<unknown, Record<string, unknown>>

/** Settings of the Node process itself, beside what the function's own schema asks for. */
export const processVariables = { NODE_OPTIONS: '--enable-source-maps' } as const

/**
 * The variables as Lambda takes them. Values may still be placeholders of the deployment, so only their type is checked.
 * @throws TypeError naming the variable that is not text.
 */
export const environmentStrings = (environment: Readonly<Record<string, unknown>>): Record<string, string> => {
  const strings: Record<string, string> = { ...processVariables }
  for (const [name, value] of Object.entries(environment)) {
    if (typeof value !== 'string')
      throw new TypeError(`Environment variable ${name} must be text, not ${typeof value}.`)
    strings[name] = value
  }
  return strings
}
