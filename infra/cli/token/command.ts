import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { people } from '../../local/signIn/people.ts'
import { savedKey, signToken } from '../../local/signIn/signingKey.ts'
import { UsageError } from '../usage.ts'

const dataFolder = join(import.meta.dirname, '../../../.data')

/** Prints an access token of one of the sample county's people, for trying the API of the embedded stack. */
export async function tokenCommand(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { as: { type: 'string', default: '' }, data: { type: 'string', default: dataFolder } },
  })
  if (!Object.hasOwn(people, values.as)) {
    throw new UsageError(`--as must be one of ${Object.keys(people).join(', ')}`)
  }
  const saved = await savedKey(values.data)
  if (saved === undefined) throw new UsageError(`no embedded stack has run on ${values.data}; run \`npm start\` first`)
  console.log(await signToken(saved.issuer, saved.key, values.as))
  return 0
}
