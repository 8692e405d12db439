import { readFile, writeFile } from 'node:fs/promises'
import { unpackLines } from '../../functions/shared/files/ndjson.ts'
import { ObjectMissing, type ObjectStore } from '../../functions/shared/files/objectStore.ts'
import { sha256 } from './batchOf.ts'

/** Evidence objects in memory, and the keys in the order in which they were written. */
export interface MemoryObjectStore extends ObjectStore {
  readonly objects: ReadonlyMap<string, Uint8Array>
  readonly writes: readonly string[]
  /** Key and SHA-256 of every object, to compare two stores byte by byte. */
  digests(): readonly (readonly [string, string])[]
  /** The values of the lines of a packed object. */
  lines(key: string): readonly unknown[]
}

export function memoryObjectStore(initial: Readonly<Record<string, string | Uint8Array>> = {}): MemoryObjectStore {
  const objects = new Map<string, Uint8Array>(
    Object.entries(initial).map(([key, body]) => [key, Buffer.from(body as string)]),
  )
  const writes: string[] = []
  const need = (key: string): Uint8Array => {
    const body = objects.get(key)
    if (body === undefined) throw new ObjectMissing(key)
    return body
  }
  return {
    objects,
    writes,
    digests: () => [...objects].map(([key, body]) => [key, sha256(body)]),
    lines: (key) => unpackLines(need(key)).map((line) => JSON.parse(line) as unknown),
    async put(key, body) {
      objects.set(key, Buffer.from(body))
      writes.push(key)
    },
    get: async (key) => need(key),
    async download(key, path) {
      const body = need(key)
      await writeFile(path, body)
      return { sha256: sha256(body), bytes: body.length }
    },
    async upload(key, path) {
      objects.set(key, await readFile(path))
      writes.push(key)
    },
    size: async (key) => objects.get(key)?.length,
    exists: async (key) => objects.has(key),
    keys: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
  }
}
