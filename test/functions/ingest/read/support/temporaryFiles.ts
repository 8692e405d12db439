import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A writer of files that are gone after the test file; each call gives a new path. */
export function temporaryFiles(): (content: string | Uint8Array, name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  return (content, name = 'upload') => {
    const path = join(folder, `${++count}-${name}`)
    writeFileSync(path, content)
    return path
  }
}
