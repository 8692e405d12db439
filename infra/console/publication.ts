import type { FileHeaders } from './fileHeaders.ts'
import { fileHeaders } from './fileHeaders.ts'

export interface PublishedFile extends FileHeaders {
  /** Name within the build. */
  readonly name: string
  /** Name within the bucket, below the console's own path. */
  readonly key: string
}

/** What a page loads comes before the page that names it, so that nobody is ever sent to a file that is not there yet. */
const rank = (name: string): number => (name.startsWith('assets/') ? 0 : name === 'index.html' ? 2 : 1)

/**
 * The files of a build in the order in which they are put, with their headers. Files of the build before are left where
 * they are: pages opened before go on loading theirs. @throws for a file nobody said how to serve
 */
export function publication(names: readonly string[]): readonly PublishedFile[] {
  const files = names
    // Only the build itself reads its list of files.
    .filter((name) => !name.startsWith('.'))
    .map((name) => {
      const headers = fileHeaders(name)
      if (headers === undefined) throw new Error(`${name}: nothing says how this kind of file is served`)
      return { name, key: `console/${name}`, ...headers }
    })
  return files.toSorted((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
}
