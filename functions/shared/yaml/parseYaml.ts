import { type Document, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { lineOfPath } from './lineOfPath.ts'
import { type YamlFault, wordsOfIssue } from './yamlFault.ts'

/** Far more than people write by hand, and little enough to parse at once. */
export const maxYamlCharacters = 65_536

export type ParsedYaml<Value> =
  | { readonly value: Value; readonly lineOf: (path: readonly PropertyKey[]) => number | undefined }
  | { readonly faults: readonly [YamlFault, ...YamlFault[]] }

/** Reads a YAML text by a schema; tells everything that is wrong with it, each with its line. Never throws. */
export function parseYaml<Schema extends z.ZodType>(text: string, schema: Schema): ParsedYaml<z.output<Schema>> {
  if (text.length > maxYamlCharacters) {
    const zh = `超过${maxYamlCharacters}个字符，请精简`
    return {
      faults: [{ path: '', line: undefined, zh, en: `is longer than ${maxYamlCharacters} characters; shorten it` }],
    }
  }
  const lines = new LineCounter()
  const document: Document = parseDocument(text, { lineCounter: lines })
  // A warning is a tag nobody knows; its value would be taken for a plain text.
  const [first, ...others] = [...document.errors, ...document.warnings].map(({ message, linePos }) =>
    malformed(message, linePos?.[0].line),
  )
  if (first !== undefined) return { faults: [first, ...others] }
  let content: unknown
  try {
    content = document.toJS()
  } catch (error) {
    // An alias without its anchor, or aliases that multiply beyond measure.
    return { faults: [malformed(error instanceof Error ? error.message : String(error), undefined)] }
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => lineOfPath(document, path, lines)
  const parsed = schema.safeParse(content)
  if (parsed.success) return { value: parsed.data, lineOf }
  const [fault, ...more] = parsed.error.issues
    .flatMap((issue) => wordsOfIssue(issue, content))
    .map(({ path, zh, en }) => ({ path: path.join('.'), line: lineOf(path), zh, en }))
  return { faults: [fault ?? malformed('cannot be read', undefined), ...more] }
}

function malformed(message: string, line: number | undefined): YamlFault {
  const what = (message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/u, '')
  return { path: '', line, zh: `YAML 写法有误：${what}`, en: `is not good YAML: ${what}` }
}
