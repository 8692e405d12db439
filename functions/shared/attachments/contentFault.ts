import { fromBufferPromise } from 'yauzl'
import type { AttachmentType } from '../../../schemas/findingLife/attachmentTypes.ts'

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** `%PDF-`, as ISO 32000 has it at the start. */
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** Start of image, and the first marker after it. */
const jpeg = [0xff, 0xd8, 0xff]
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The part that makes a package what it is. */
const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', ofd: 'OFD.xml' } as const

const mostParts = 10_000

/**
 * What is wrong with a file's content when it is to be of a type; `undefined` when it is of it. It looks at the bytes
 * only: the name and what a browser says are the sender's words.
 */
export async function contentFault(type: AttachmentType, bytes: Uint8Array): Promise<string | undefined> {
  switch (type) {
    case 'pdf':
      return startsWith(bytes, pdf) ? undefined : 'does not start as a PDF does'
    case 'jpg':
      return startsWith(bytes, jpeg) ? undefined : 'does not start as a JPEG picture does'
    case 'png':
      return startsWith(bytes, png) ? undefined : 'does not start as a PNG picture does'
    case 'docx':
    case 'xlsx':
    case 'ofd':
      return packageFault(mainPart[type], bytes)
    case 'txt':
    case 'csv':
      return textFault(bytes)
  }
}

/** A zip package by its directory; nothing is unpacked. */
async function packageFault(main: string, bytes: Uint8Array): Promise<string | undefined> {
  const names = await partNames(bytes)
  if (names === undefined) return 'is no whole package'
  if (!names.includes(main)) return `has no part ${main}`
  return names.some((name) => /vbaProject\.bin$/iu.test(name)) ? 'holds a macro' : undefined
}

async function partNames(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > mostParts) return undefined
    const names: string[] = []
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return undefined
      names.push(entry.fileName)
    }
    return names
  } catch {
    return undefined
  }
}

const encodings = ['utf-8', 'gb18030'] as const
/** Control characters, tabs and line ends aside. */
const noText = /[^\P{Cc}\t\n\f\r]/u

function textFault(bytes: Uint8Array): string | undefined {
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return noText.test(text) ? 'holds characters that no text has' : undefined
    } catch {
      continue
    }
  }
  return 'is no text in UTF-8 or GB 18030'
}
