import { open } from 'node:fs/promises'

/** Reads a file from a byte offset in pieces. A piece is valid only until the next is asked for: the buffer is reused. */
export type PieceReader = (from: number) => AsyncIterable<Uint8Array>

/** Bytes a piece: some hundreds of rows, so that one block of rows comes out of each. */
const pieceBytes = 128 * 1024

export function pieceReader(path: string, signal?: AbortSignal): PieceReader {
  return async function* pieces(from) {
    const file = await open(path)
    try {
      const buffer = Buffer.allocUnsafe(pieceBytes)
      let position = from
      for (;;) {
        signal?.throwIfAborted()
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
        if (bytesRead === 0) return
        position += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await file.close()
    }
  }
}
