import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export const root = resolve(import.meta.dirname, '../../..')
const program = resolve(root, 'infra/cli/lianzheng.mjs')

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Each run strips the types of the same sources: kept between runs, a start costs half as much. */
const compiled = join(tmpdir(), 'lianzheng-compiled')

/** Runs the program as a person would, in English and from the root of the repository. */
export const lianzheng = (...words: readonly string[]): Promise<Run> =>
  new Promise((done) => {
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8', NODE_COMPILE_CACHE: compiled }
    const child = execFile(process.execPath, [program, ...words], { cwd: root, env }, (_error, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    )
  })

/** A folder that is gone after the test file, and a writer of files in it. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lianzheng-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
  }
}

export const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join(',')}\r\n`).join('')

/** A frame of the call stack, or the name of one of the program's own sources. */
export const traceOf = (text: string): RegExpMatchArray | null => text.match(/^\s+at .*$|\.ts:\d+|internal fault/mu)
