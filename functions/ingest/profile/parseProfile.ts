import { LineCounter, parseDocument } from 'yaml'
import { type Profile, profileSchema } from '../../../schemas/profile.ts'
import { lineOfPath } from './lineOfPath.ts'
import { type ProfileFault, wordsOfIssue } from './profileFault.ts'

/** Far more than any sheet needs, and little enough to parse at once. */
export const maxProfileCharacters = 65_536

export type ParsedProfile =
  | { readonly profile: Profile }
  | { readonly faults: readonly [ProfileFault, ...ProfileFault[]] }

/** Reads the YAML text of a profile; tells everything that is wrong with it, each with its line. Never throws. */
export function parseProfile(text: string): ParsedProfile {
  if (text.length > maxProfileCharacters) {
    const zh = `超过${maxProfileCharacters}个字符，请精简`
    return {
      faults: [{ path: '', line: undefined, zh, en: `is longer than ${maxProfileCharacters} characters; shorten it` }],
    }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  // A warning is a tag nobody knows; its value would be taken for a plain text.
  const [first, ...others] = [...document.errors, ...document.warnings].map(({ message, linePos }) =>
    yamlFault(message, linePos?.[0].line),
  )
  if (first !== undefined) return { faults: [first, ...others] }
  let content: unknown
  try {
    content = document.toJS()
  } catch (error) {
    // An alias without its anchor, or aliases that multiply beyond measure.
    return { faults: [yamlFault(error instanceof Error ? error.message : String(error), undefined)] }
  }
  const parsed = profileSchema.safeParse(content)
  if (parsed.success) return { profile: parsed.data }
  const [fault, ...more] = parsed.error.issues
    .flatMap((issue) => wordsOfIssue(issue, content))
    .map(({ path, zh, en }) => ({ path: path.join('.'), line: lineOfPath(document, path, lines), zh, en }))
  return { faults: [fault ?? yamlFault('cannot be read', undefined), ...more] }
}

function yamlFault(message: string, line: number | undefined): ProfileFault {
  const what = (message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/u, '')
  return { path: '', line, zh: `YAML 写法有误：${what}`, en: `is not good YAML: ${what}` }
}
