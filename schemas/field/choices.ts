import * as z from 'zod'
import { CellFault, fault } from './cellFault.ts'
import { type FieldText, field } from './field.ts'
import { halfWidth, trimCell } from './normalise.ts'

const isYesNo = (value: unknown): value is boolean => typeof value === 'boolean'
const yes = new Set(['是', 'y', 'yes', '1', 'true', '√'])
const no = new Set(['否', 'n', 'no', '0', 'false', '×'])

function readYesNo(cell: string): boolean | CellFault {
  const word = halfWidth(cell).toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : fault('NOT_YES_OR_NO')
}

/** 是/否, Y/N, 1/0, true/false. Blank is missing, not no. */
export const yesNo = <const Text extends FieldText>(text: Text) =>
  field<boolean, Text>(text, {
    type: 'yesNo',
    example: '是',
    choices: ['是', '否'],
    read: readYesNo,
    is: isYesNo,
    show: (value) => (value ? '是' : '否'),
    schema: z.boolean(),
  })

type Words = Readonly<Record<string, string>>

/**
 * One of a closed list. `words` maps the name used in code to the word in the sheet; both are read.
 * `also` maps further spellings met in practice to a name.
 */
export function choice<const Text extends FieldText, const Options extends Words>(
  text: Text,
  words: Options,
  also: Readonly<Record<string, keyof Options & string>> = {},
) {
  type Name = keyof Options & string
  const is = (value: unknown): value is Name => typeof value === 'string' && Object.hasOwn(words, value)
  const names = Object.keys(words).filter(is)
  const byWord = new Map<string, Name>(
    names.flatMap((name) => [[words[name] ?? name, name] as const, [name, name] as const]),
  )
  for (const [word, name] of Object.entries(also)) byWord.set(word, name)
  const wrong = new CellFault('NOT_A_CHOICE', Object.values(words).join('、'))
  return field<Name, Text>(text, {
    type: 'choice',
    example: Object.values(words)[0] ?? '',
    choices: Object.values(words),
    read: (cell) => byWord.get(cell) ?? byWord.get(halfWidth(trimCell(cell))) ?? wrong,
    is,
    show: (name) => words[name] ?? name,
    schema: z.custom<Name>(is),
  })
}
