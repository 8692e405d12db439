import { askApi, readWords } from '../api/askApi.ts'
import { type Surroundings, ownSurroundings } from '../api/surroundings.ts'
import { UsageError } from '../usage.ts'
import { rowLines, subjectLines } from './lines.ts'

const text = { type: 'string' } as const
const options = { unit: text, official: text, from: text, until: text, batch: text, row: text, sheet: text }

/** `lianzheng coverage`: 0 every check due was done, 1 some were not or none was due. */
export async function coverageCommand(
  words: readonly string[],
  surroundings: Surroundings = ownSurroundings,
): Promise<number> {
  const { values, positionals } = readWords(words, options)
  const { unit, official, from, until, batch, row, sheet } = values
  if (positionals.length > 0) throw new UsageError('coverage takes no words of its own')
  if (batch !== undefined && row !== undefined) {
    return askApi(values, surroundings, async ({ call, language, tell }) => {
      const params = { id: batch, row }
      const query = sheet === undefined ? {} : { sheet }
      const { value } = await call('GET /batches/:id/rows/:row/coverage', { params, query })
      tell(value, rowLines(value, language))
      return exitCode(value.scope)
    })
  }
  if (batch !== undefined || row !== undefined) throw new UsageError('coverage of a row needs --batch ID and --row N')
  if ((unit === undefined) === (official === undefined) || from === undefined || until === undefined)
    throw new UsageError('coverage needs --unit U or --official CODE, and --from MONTH --until MONTH, such as 2024-03')
  return askApi(values, surroundings, async ({ call, language, tell }) => {
    const whose = unit === undefined ? { official } : { unit }
    const { value } = await call('GET /coverage', { query: { ...whose, from, until } })
    tell(value, subjectLines(value, language))
    return exitCode(value.scope)
  })
}

/** Nothing due is not everything done. */
const exitCode = ({ due, done }: { readonly due: number; readonly done: number }): number =>
  due > 0 && due === done ? 0 : 1
