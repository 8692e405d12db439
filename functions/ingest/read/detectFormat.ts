/** What the first bytes of a file say it is, whatever its name: one of ours, or the name of what was found instead. */
export type DetectedFormat =
  | { readonly format: 'csv' | 'zip' | 'compound' }
  | { readonly format: 'other'; readonly found: string }

/** Binary formats worth naming to the person; looked at only when the file cannot be text. */
const signatures: readonly { readonly bytes: string; readonly found: string }[] = [
  { bytes: '\x89PNG', found: 'PNG' },
  { bytes: '\xff\xd8\xff', found: 'JPEG' },
  { bytes: 'GIF8', found: 'GIF' },
  { bytes: 'BM', found: 'BMP' },
  { bytes: 'II*\0', found: 'TIFF' },
  { bytes: 'MM\0*', found: 'TIFF' },
  { bytes: 'RIFF', found: 'RIFF' },
  { bytes: 'Rar!', found: 'RAR' },
  { bytes: "7z\xbc\xaf'\x1c", found: '7z' },
  { bytes: '\x1f\x8b', found: 'gzip' },
  { bytes: 'SQLite format 3', found: 'SQLite' },
  { bytes: 'PK\x05\x06', found: 'ZIP' },
  { bytes: '\xfe\xff', found: 'UTF-16BE' },
]

/** Formats that are text, yet no table. */
const texts: readonly { readonly start: RegExp; readonly found: string }[] = [
  // Office systems like to name these .xls: Excel opens them, but what they hold is a page, not a sheet.
  { start: /^<(?:!doctype html|html|head|meta|table|style|div)[\s>]/i, found: 'HTML' },
  { start: /^<\?xml\s/i, found: 'XML' },
  { start: /^<\?mso-application/i, found: 'XML' },
  { start: /^MIME-Version:/i, found: 'MHTML' },
  { start: /^%PDF-/, found: 'PDF' },
  { start: /^\{\\rtf/, found: 'RTF' },
]

/** `head` is the beginning of the file, at least a few hundred bytes of it if it has them. */
export function detectFormat(head: Uint8Array): DetectedFormat {
  const latin = Buffer.from(head).toString('latin1')
  if (latin.startsWith('PK\x03\x04')) return { format: 'zip' }
  if (latin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { format: 'compound' }
  const utf16 = latin.startsWith('\xff\xfe')
  const text = utf16 ? Buffer.from(head).toString('utf16le').slice(1) : latin.replace(/^\xef\xbb\xbf/, '')
  const known = texts.find(({ start }) => start.test(text.trimStart()))
  if (known) return { format: 'other', found: known.found }
  if (!hasControlCharacters(text)) return { format: 'csv' }
  const signature = signatures.find(({ bytes }) => latin.startsWith(bytes))
  return { format: 'other', found: signature?.found ?? 'binary' }
}

/** No text of a table has these; every binary format has them early. 0x1A ends the files of old DOS programs. */
function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const breaksLine = code >= 0x09 && code <= 0x0d
    if (code < 0x20 && !breaksLine && code !== 0x1a) return true
  }
  return false
}
