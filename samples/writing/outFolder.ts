import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The folder cannot be written to without losing what somebody put there. */
export class FolderError extends Error {}

/**
 * Makes the folder ready: a new or empty one, or one that holds a sample written before, whose sheets are removed.
 * @throws FolderError for a folder with anything else in it.
 */
export function prepareFolder(folder: string): void {
  const before = existsSync(folder) ? readdirSync(folder) : []
  if (before.length > 0 && !before.includes('manifest.json')) {
    throw new FolderError(`${folder} is not empty and holds no sample (no manifest.json); choose a new folder`)
  }
  for (const part of ['manifest.json', 'answers.ndjson', 'batches', 'registers']) {
    rmSync(join(folder, part), { recursive: true, force: true })
  }
  for (const part of ['batches', 'registers']) mkdirSync(join(folder, part), { recursive: true })
}
