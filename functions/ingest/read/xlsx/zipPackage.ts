import { crc32 } from 'node:zlib'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { ReadLimits } from '../limits.ts'
import { FileRefused, refused } from '../refusals.ts'

/** The parts of a zip file, by name without regard to case (as Office does). */
export interface ZipPackage {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Unpacked size in bytes as declared; 0 when there is no such part. */
  size(name: string): number
  /** The unpacked bytes of a part; throws FileRefused when they are not what the directory promised. */
  read(name: string): AsyncGenerator<Uint8Array>
}

/** Reads the directory of a zip file, and refuses bombs by what it declares before anything is unpacked. */
export async function openZipPackage(
  path: string,
  limits: ReadLimits,
  signal: AbortSignal | undefined,
): Promise<ZipPackage> {
  const entries = await withZip(path, (zip) => readDirectory(zip, limits))
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    read: (name) => readPart(path, entries.get(name.toLowerCase()), name, signal),
  }
}

async function readDirectory(zip: ZipFile, limits: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw refused('FILE_ZIP_BOMB', { part: `${zip.entryCount} zip entries` })
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry
    if (entry.isEncrypted()) throw refused('FILE_ENCRYPTED', {})
    unpacked += uncompressedSize
    const bomb =
      uncompressedSize > limits.packingRatioFromBytes && uncompressedSize > compressedSize * limits.packingRatio
    if (bomb || unpacked > limits.unpackedBytes) throw refused('FILE_ZIP_BOMB', { part: fileName })
    // Two parts of one name: which one a program shows is anybody's guess.
    if (entries.has(fileName.toLowerCase())) throw refused('FILE_TRUNCATED', { part: fileName })
    entries.set(fileName.toLowerCase(), entry)
  }
  return entries
}

async function* readPart(
  path: string,
  entry: Entry | undefined,
  name: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw refused('FILE_TRUNCATED', { part: name })
  const zip = await openZip(path)
  try {
    const stream = await zip.openReadStreamPromise(entry)
    let checksum = 0
    for await (const chunk of stream) {
      signal?.throwIfAborted()
      if (!(chunk instanceof Uint8Array)) throw new TypeError('zip streams give bytes')
      checksum = crc32(chunk, checksum)
      yield chunk
    }
    if (checksum !== entry.crc32) throw refused('FILE_TRUNCATED', { part: name })
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : zipRefusal(error, name)
  } finally {
    zip.close()
  }
}

async function withZip<Result>(path: string, use: (zip: ZipFile) => Promise<Result>): Promise<Result> {
  const zip = await openZip(path)
  try {
    return await use(zip)
  } catch (error) {
    throw zipRefusal(error, 'zip')
  } finally {
    zip.close()
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    const zip = await openPromise(path, { autoClose: false })
    // A fault is also raised where it is awaited; without a listener it would end the process.
    return zip.on('error', () => undefined)
  } catch (error) {
    throw zipRefusal(error, 'zip')
  }
}

/** Faults of the file become refusals; faults of the machine (they name a system call), and our own, stay. */
function zipRefusal(error: unknown, part: string): unknown {
  if (!(error instanceof Error) || error instanceof FileRefused) return error
  if (error instanceof TypeError || 'syscall' in error || error.name === 'AbortError') return error
  if (/encrypt/.test(error.message)) return refused('FILE_ENCRYPTED', {}, { cause: error })
  if (/too many bytes/.test(error.message)) return refused('FILE_ZIP_BOMB', { part }, { cause: error })
  return refused('FILE_TRUNCATED', { part }, { cause: error })
}
