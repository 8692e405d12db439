import { isUtf8 } from 'node:buffer'
import { isDecodingFault } from '../decodingFault.ts'
import { refused } from '../refusals.ts'
import type { PieceReader } from './readPieces.ts'

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le'

/** How the text of a file is stored: `skip` bytes of byte order mark, then text that `label` decodes strictly. */
export interface TextEncoding {
  readonly encoding: CsvEncoding
  readonly label: 'utf-8' | 'gb18030' | 'utf-16le'
  readonly skip: number
}

const marks: readonly (TextEncoding & { readonly mark: readonly number[] })[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8-bom', label: 'utf-8', skip: 3 },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030', label: 'gb18030', skip: 4 },
  { mark: [0xff, 0xfe], encoding: 'utf-16le', label: 'utf-16le', skip: 2 },
]

/**
 * A text of another encoding is, by chance, valid UTF-8 for one or two characters, never for this many of three or
 * more bytes. Past it an invalid byte is damage to a UTF-8 file, which GB18030 would read as nonsense without a word.
 */
const certainlyUtf8 = 8

/** Byte order mark, else strict UTF-8 over the whole file, else strict GB18030, else refused with the byte offset. */
export async function detectEncoding(read: PieceReader, head: Uint8Array): Promise<TextEncoding> {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => head[index] === byte))
  if (marked) {
    const { encoding, label, skip } = marked
    const { invalidAt } = await decodeStrictly(read, label, skip)
    if (invalidAt !== undefined) throw refused('ENCODING_UNKNOWN', { offset: invalidAt })
    return { encoding, label, skip }
  }
  if (await wholeIsUtf8(read)) return { encoding: 'utf-8', label: 'utf-8', skip: 0 }
  const utf8 = await decodeStrictly(read, 'utf-8', 0)
  if (utf8.wide >= certainlyUtf8) throw refused('ENCODING_UNKNOWN', { offset: utf8.invalidAt ?? 0 })
  const { invalidAt } = await decodeStrictly(read, 'gb18030', 0)
  if (invalidAt !== undefined) throw refused('ENCODING_UNKNOWN', { offset: invalidAt })
  return { encoding: 'gb18030', label: 'gb18030', skip: 0 }
}

async function wholeIsUtf8(read: PieceReader): Promise<boolean> {
  let carried = Buffer.alloc(0)
  for await (const piece of read(0)) {
    const bytes = carried.length === 0 ? piece : Buffer.concat([carried, piece])
    const end = bytes.length - unfinishedTail(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return false
    carried = Buffer.from(bytes.subarray(end))
  }
  return carried.length === 0
}

/** Bytes at the end that begin a UTF-8 character whose rest is in the next piece. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (needed > 0) return needed > back ? back : 0
  }
  return 0
}

/** The offset at which strict decoding first fails, and how many characters from U+0800 on were decoded before. */
async function decodeStrictly(
  read: PieceReader,
  label: TextEncoding['label'],
  skip: number,
): Promise<{ readonly invalidAt: number | undefined; readonly wide: number }> {
  let failedPiece: number | undefined
  let position = skip
  const quick = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  try {
    for await (const piece of read(skip)) {
      failedPiece = position
      quick.decode(piece, { stream: true })
      position += piece.length
    }
    failedPiece = position
    quick.decode()
    return { invalidAt: undefined, wide: 0 }
  } catch (error) {
    if (!isDecodingFault(error)) throw error
  }
  return locateFault(read, label, skip, failedPiece ?? skip)
}

/** A decoder cannot say where it failed: decode again and feed the failing piece byte by byte. */
async function locateFault(read: PieceReader, label: string, skip: number, failedPiece: number) {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  let position = skip
  let wide = 0
  try {
    for await (const piece of read(skip)) {
      const step = position < failedPiece ? piece.length : 1
      for (let at = 0; at < piece.length; at += step) {
        const text = decoder.decode(piece.subarray(at, at + step), { stream: true })
        if (wide < certainlyUtf8) wide += text.match(/[\u0800-\uffff]/g)?.length ?? 0
        position += Math.min(step, piece.length - at)
      }
    }
    decoder.decode()
  } catch (error) {
    if (!isDecodingFault(error)) throw error
  }
  return { invalidAt: position, wide }
}
