import { askApi, readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { apiWords } from '../api/words.ts'
import { UsageError } from '../usage.ts'

const text = { type: 'string' } as const

/** `lianzheng nil`: files a nil return; 0 it stands, 2 refused. Filing it again changes nothing. */
export async function nilCommand(
  words: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
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
