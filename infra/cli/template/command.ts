import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { templateBook } from '../../../functions/ingest/template/templateBook.ts'
import { isSheetKindName, sheetKindNames } from '../../../schemas/sheetKinds.ts'
import { withFile } from '../openFile.ts'
import { InputRefused } from '../inputRefused.ts'
import { UsageError } from '../usage.ts'

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { out: { type: 'string' } } })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'the words are off')
  }
}

/** `lianzheng template`: writes the empty sheet of a kind. */
export async function templateCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words)
  const [kind, ...more] = positionals
  if (kind === undefined || more.length > 0 || !isSheetKindName(kind))
    throw new UsageError(`template needs one kind of sheet: ${sheetKindNames.join(', ')}`)
  const out = values.out ?? `${kind}.xlsx`
  try {
    const book = await templateBook(kind)
    await withFile(out, () => writeFile(out, book))
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error
    console.error(`${error.file}: ${error.refusal.en} ${error.refusal.zh} [${error.refusal.code}]`)
    return 2
  }
  console.log(out)
  return 0
}
