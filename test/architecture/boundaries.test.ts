import { describe, expect, it } from 'vitest'
import { importsIn, importsOf, linesWith, reachedFrom, sourcesUnder, textOf } from './sources.ts'

const sources = sourcesUnder('schemas', 'rules', 'functions', 'infra', 'samples')

/** `file imports target` for every import that is not allowed. */
const forbidden = (files: readonly string[], isForbidden: (target: string) => boolean): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .map(({ from, file: target }) => target ?? from)
      .filter(isForbidden)
      .map((target) => `${file} imports ${target}`),
  )

describe('reading imports', () => {
  const read = (text: string) =>
    importsIn(text, 'rules/kit/a.ts').map(({ from, file, typeOnly }) => [file ?? from, typeOnly])

  it('sees statements over several lines, bare, exported and dynamic ones', () => {
    expect(
      read(
        [
          `import {\n  one,\n  type Two,\n} from '../b.ts'`,
          `import 'side-effect'`,
          `export { three } from './c.ts'`,
          `export * from "d"`,
          `const later = await import('../../functions/e.ts')`,
        ].join('\n'),
      ),
    ).toEqual([
      ['rules/b.ts', false],
      ['side-effect', false],
      ['rules/kit/c.ts', false],
      ['d', false],
      ['functions/e.ts', false],
    ])
  })

  it('tells what is erased from what runs', () => {
    expect(
      read(
        [
          `import type { A } from 'a'`,
          `import type * as z from 'zod'`,
          `import { type A, type B } from 'b'`,
          `import { type A, b } from 'c'`,
          `import e, { type A } from 'e'`,
        ].join('\n'),
      ),
    ).toEqual([
      ['a', true],
      ['zod', true],
      ['b', true],
      ['c', false],
      ['e', false],
    ])
  })

  it('misses none of the lines that end in one', () => {
    expect(sources.length).toBeGreaterThan(200)
    const ending = /^(?:import|export|\}) ?.*\bfrom '[^']+'(?: with \{.*\})?$|^import '/u
    for (const file of sources) {
      const told = linesWith(file, ending).length
      const statements = importsOf(file).filter(({ dynamic }) => !dynamic).length
      expect({ file, statements }).toEqual({ file, statements: told })
    }
  })

  it('names only files that are there', () => {
    const known = new Set(sources)
    const missing = sources.flatMap((file) =>
      importsOf(file).flatMap(({ file: target }) =>
        target === undefined || known.has(target) || target.endsWith('.json') ? [] : [`${file} imports ${target}`],
      ),
    )
    expect(missing).toEqual([])
  })
})

describe('rules and schemas', () => {
  it('are pure: they import no room beside them, no machine and no cloud', () => {
    const outside =
      /^(?:functions|infra|samples|test)\/|^(?:node:)?(?:fs|net|child_process|http|https|dgram|tls)\b|^@?aws/u
    expect(forbidden(sourcesUnder('rules', 'schemas'), (target) => outside.test(target))).toEqual([])
  })
})

describe('functions', () => {
  const functions = sourcesUnder('functions')
  const cores = functions.filter((file) => /^functions\/[^/]+\/core\//u.test(file))

  it('have cores that reach no SDK, by whatever way', () => {
    expect(cores.length).toBeGreaterThan(20)
    const reached = cores.flatMap((file) =>
      [...reachedFrom(file)].flatMap(([target, path]) =>
        /^@aws-(?:sdk|lambda-powertools)\//u.test(target) ? [path.join(' → ')] : [],
      ),
    )
    expect(reached).toEqual([])
  })

  it('do reach it from their handlers, so that the walk above is no empty one', () => {
    expect([...reachedFrom('functions/check/index.ts').keys()]).toContain('@aws-sdk/client-dynamodb')
  })

  it('know nothing of where they run', () => {
    expect(forbidden(functions, (target) => /^(?:infra|samples|test)\//u.test(target))).toEqual([])
    // `.data` as a path, not as a property of a parsed value.
    const place = /['"`/]\.data\b|127\.0\.0\.1|localhost/u
    expect(functions.flatMap((file) => linesWith(file, place))).toEqual([])
  })

  it('have handlers that only wire', () => {
    const handlers = functions.filter((file) => /^functions\/[^/]+\/index\.ts$/u.test(file))
    expect(handlers.length).toBeGreaterThanOrEqual(4)
    const long = handlers.filter((file) => textOf(file).trimEnd().split('\n').length > 20)
    expect(long).toEqual([])
  })
})

describe('every source', () => {
  it('imports zod whole, for a bundle without all its languages', () => {
    const lines = sources.flatMap((file) => linesWith(file, /\bfrom\s*['"]zod(?:\/[^'"]*)?['"]/u))
    const others = lines.filter((line) => !/: import (?:type )?\* as z from 'zod'$/u.test(line))
    expect(lines.length).toBeGreaterThan(20)
    expect(others).toEqual([])
  })

  it('silences no tool', () => {
    const silencer = /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/u
    expect(sources.flatMap((file) => linesWith(file, silencer))).toEqual([])
  })
})
