/** Evidence objects: written whole under names that depend only on what they hold, so that writing again is harmless. */
export interface ObjectStore {
  put(key: string, body: Uint8Array): Promise<void>
  /** @throws ObjectMissing */
  get(key: string): Promise<Uint8Array>
  /** Streams an object to a local file; returns the SHA-256 of its bytes. @throws ObjectMissing */
  download(key: string, path: string): Promise<{ readonly sha256: string; readonly bytes: number }>
  /** Streams a local file into an object. */
  upload(key: string, path: string): Promise<void>
  /** In bytes; `undefined` when there is none. */
  size(key: string): Promise<number | undefined>
  exists(key: string): Promise<boolean>
  /** Keys under a prefix, in order. */
  keys(prefix: string): Promise<readonly string[]>
}

/** An object that should be there is not. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing'
  readonly key: string

  constructor(key: string) {
    super(`object ${key} is missing`)
    this.key = key
  }
}
