import type { IncomingStore } from '../../functions/shared/files/incomingStore.ts'
import { memoryObjectStore } from './memoryObjectStore.ts'

/** Files that have arrived, in memory, and what was removed. */
export function memoryIncoming(
  initial: Readonly<Record<string, string | Uint8Array>> = {},
): IncomingStore & { readonly removed: readonly string[] } {
  const store = memoryObjectStore(initial)
  const removed: string[] = []
  const isHere = (key: string): boolean => !removed.includes(key)
  return {
    removed,
    download: (key, path) => store.download(key, path),
    exists: async (key) => isHere(key) && store.exists(key),
    remove: async (key) => void removed.push(key),
  }
}
