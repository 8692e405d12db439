import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ApiProblem, type ApiRoutes, type Client, apiClient } from '../../../functions/api/client.ts'
import { type Language, defaultLanguage } from '../check/words.ts'
import { InputRefused } from '../inputRefused.ts'
import { UsageError } from '../usage.ts'
import type { Surroundings } from './surroundings.ts'
import { apiWords } from './words.ts'

/** A connection to the API, and how its answers are to be told. */
export interface Asking {
  readonly call: Client<ApiRoutes>
  readonly language: Language
  /** Prints a good answer: the value itself as JSON, or the lines for people. */
  readonly tell: (value: unknown, lines: readonly string[]) => void
}

const text = { type: 'string' } as const
const everyCommand = { api: text, language: text, json: { type: 'boolean' } } as const

/** The words of a command that talks to the API. @throws UsageError */
export function readWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { ...options, ...everyCommand } })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

interface Told {
  readonly api?: string | undefined
  readonly language?: string | undefined
  readonly json?: boolean | undefined
}

/**
 * Does a command's work with a connection to the API. What the API refuses, and that it cannot be reached, is told to
 * the caller in one language and with the stable code; the exit code is then 2.
 */
export async function askApi(
  { api, language: wanted, json = false }: Told,
  { environment, fetch, print, complain }: Surroundings,
  work: (asking: Asking) => Promise<number>,
): Promise<number> {
  const language = languageOf(wanted, environment)
  const origin = originOf(api ?? environment['LIANZHENG_API'])
  const call = apiClient({ origin, token: async () => environment['LIANZHENG_TOKEN'], fetch: reaching(fetch, origin) })
  const tell = (value: unknown, lines: readonly string[]): void =>
    print(json ? JSON.stringify(value) : lines.join('\n'))
  const refuse = (code: string, said: string, error: object): number => {
    if (json) print(JSON.stringify({ error }))
    complain(`${said} [${code}]`)
    return 2
  }
  try {
    return await work({ call, language, tell })
  } catch (error) {
    if (error instanceof ApiProblem) {
      const { problem } = error
      const where = (problem.errors ?? []).map(
        ({ path, message, zh }) => `${path}: ${(language === 'zh' ? zh : undefined) ?? message}`,
      )
      return refuse(problem.code, [problem[language], ...where].join('\n  '), problem)
    }
    if (error instanceof InputRefused) {
      const { file, refusal } = error
      return refuse(refusal.code, `${file}: ${refusal[language]}`, { file, ...refusal })
    }
    if (error instanceof Unreachable) {
      const said = apiWords[language].unreachable(error.address)
      return refuse('UNREACHABLE', said, { code: 'UNREACHABLE', address: error.address })
    }
    throw error
  }
}

/** Nothing answers where the API should be. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  readonly address: string

  constructor(address: string) {
    super(`nothing answers at ${address}`)
    this.address = address
  }
}

/** A connection that fails is the caller's to mend, unlike a fault of ours. */
export function reaching(send: Surroundings['fetch'], address: string): Surroundings['fetch'] {
  return async (url, init) => {
    try {
      return await send(url, init)
    } catch {
      throw new Unreachable(address)
    }
  }
}

function languageOf(wanted: string | undefined, environment: Surroundings['environment']): Language {
  if (wanted === undefined) return defaultLanguage(environment)
  if (wanted === 'zh' || wanted === 'en') return wanted
  throw new UsageError('--language takes zh or en')
}

function originOf(address: string | undefined): string {
  if (address === undefined || address === '') throw new UsageError('say where the API is: --api URL or LIANZHENG_API')
  if (!/^https?:\/\/./u.test(address) || !URL.canParse(address))
    throw new UsageError(`"${address}" is no address of an API; it begins with https://`)
  return address.replace(/\/+$/u, '')
}
