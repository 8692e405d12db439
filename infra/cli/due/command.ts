import type { DueAnswer } from '../../../schemas/returns.ts'
import { askApi, readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { UsageError } from '../usage.ts'
import { dueLines } from './lines.ts'

const text = { type: 'string' } as const

/** `lianzheng due`: 0 nothing is late, 1 something is late, 2 it cannot be told for all. */
export async function dueCommand(
  words: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
  const { values, positionals } = readWords(words, { period: text, unit: text, late: { type: 'boolean' } })
  const { period, unit, late = false } = values
  if (period === undefined || positionals.length > 0)
    throw new UsageError('due needs --period P, such as 2024, 2024-Q1 or 2024-03')
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const { value } = await call('GET /returns/due', { query: { period, ...(unit !== undefined && { unit }) } })
    const returns = late ? value.returns.filter(({ state }) => state === 'late') : value.returns
    tell({ ...value, returns }, dueLines({ ...value, returns }, value.returns, language))
    return dueCode(value)
  })
}

/** What cannot be told is not "nothing late". */
function dueCode({ duties, units, returns }: DueAnswer): number {
  if (returns.some(({ state }) => state === 'late')) return 1
  const told = duties === 'set' && units === 'known' && returns.every(({ state }) => state !== 'undetermined')
  return told ? 0 : 2
}
