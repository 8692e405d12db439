import { Zip, ZipDeflate, strToU8 } from 'fflate'

/** One file of a package, its text made as it is written. */
export interface PackagePart {
  readonly name: string
  readonly content: Iterable<string> | AsyncIterable<string>
}

/** The same content gives the same bytes, whenever it is written. */
const fixedTime = new Date(1980, 0, 1)
const pieceCharacters = 64 * 1024

/** A zip file in pieces, one part after the other: no part is ever held whole. */
export async function* zipStream(
  parts: Iterable<PackagePart> | AsyncIterable<PackagePart>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let failure: Error | undefined
  const zip = new Zip((error, bytes) => {
    if (error) failure = error
    else ready.push(bytes)
  })
  const take = (): readonly Uint8Array[] => {
    if (failure !== undefined) throw failure
    const taken = ready
    ready = []
    return taken
  }
  for await (const { name, content } of parts) {
    const file = new ZipDeflate(name, { level: 3 })
    file.mtime = fixedTime
    zip.add(file)
    let piece = ''
    for await (const text of content) {
      piece += text
      if (piece.length < pieceCharacters) continue
      file.push(strToU8(piece))
      piece = ''
      yield* take()
    }
    file.push(strToU8(piece), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
