import { askApi, readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { apiWords } from '../api/words.ts'
import { UsageError } from '../usage.ts'

const text = { type: 'string' } as const

/** `lianzheng nil` files a nil return, `nil withdraw` takes it back; 0 done, 2 refused. */
export async function nilCommand(
  words: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
  const [first, ...others] = words
  return first === 'withdraw' ? withdrawNil(others, surroundings) : fileNil(words, surroundings)
}

/** Filing it again changes nothing. */
async function fileNil(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, { kind: text, unit: text, period: text, note: text })
  const { kind, unit, period, note } = values
  if (kind === undefined || unit === undefined || period === undefined || positionals.length > 0)
    throw new UsageError('nil needs --kind K, --unit U and --period P')
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const body = { kind, unit, period, ...(note !== undefined && { note }) }
    const { value, status } = await call('POST /returns/nil', { body })
    const say = apiWords[language]
    tell(value, [(status === 201 ? say.nil : say.nilKnown)(kind, unit, period)])
    return 0
  })
}

async function withdrawNil(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = readWords(words, { kind: text, unit: text, period: text, reason: text })
  const { kind, unit, period, reason } = values
  if (kind === undefined || unit === undefined || period === undefined || positionals.length > 0)
    throw new UsageError('nil withdraw needs --kind K, --unit U and --period P')
  if (reason === undefined) throw new UsageError('nil withdraw needs --reason TEXT: it is kept with the return')
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const { value } = await call('POST /returns/nil/withdraw', { body: { kind, unit, period, reason } })
    tell(value, [apiWords[language].nilWithdrawn(kind, unit, period)])
    return 0
  })
}
