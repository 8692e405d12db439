import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Paths of the TypeScript and JavaScript sources under some folders, from the root of the repository. */
export const sourcesUnder = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,mjs}`, { cwd: root })).toSorted()

export const textOf = (file: string): string => readFileSync(resolve(root, file), 'utf8')

/** A word that a file holds, with the line it stands in. */
export const linesWith = (file: string, pattern: RegExp): readonly string[] =>
  textOf(file)
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []))

export interface Import {
  /** What is imported as written: a package, or a relative path. */
  readonly from: string
  /** The file of a relative import, from the root of the repository. */
  readonly file: string | undefined
  /** Erased before it runs. */
  readonly typeOnly: boolean
  /** `import('…')`, wherever it stands. */
  readonly dynamic: boolean
}

const statement =
  /^(?:import|export)\s+(?<clause>(?:type\s)?[^'";]*?)\s*from\s*['"](?<from>[^'"]+)['"]|^import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)/gmu

const isTypeOnly = (clause: string): boolean => {
  if (/^type\s/u.test(clause)) return true
  const names = /^\{(?<names>[^}]*)\}$/u.exec(clause.trim())?.groups?.['names']
  if (names === undefined) return false
  const parts = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return parts.length > 0 && parts.every((name) => name.startsWith('type '))
}

/** Everything a source text imports, whether by a statement or as an expression. */
export const importsIn = (text: string, file: string): readonly Import[] =>
  [...text.matchAll(statement)].map(({ groups = {} }) => {
    const from = groups['from'] ?? groups['bare'] ?? groups['dynamic'] ?? ''
    return {
      from,
      file: from.startsWith('.') ? join(dirname(file), from) : undefined,
      typeOnly: groups['clause'] !== undefined && isTypeOnly(groups['clause']),
      dynamic: groups['dynamic'] !== undefined,
    }
  })

export const importsOf = (file: string): readonly Import[] => importsIn(textOf(file), file)

/** Every chain of run-time imports that starts at a file, by the package or file it ends in. */
export function reachedFrom(start: string): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>([[start, [start]]])
  const waiting = [start]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const path = reached.get(file) ?? []
    for (const { from, file: next, typeOnly } of importsOf(file)) {
      const target = next ?? from
      if (typeOnly || reached.has(target)) continue
      reached.set(target, [...path, target])
      if (next !== undefined) waiting.push(next)
    }
  }
  return reached
}
