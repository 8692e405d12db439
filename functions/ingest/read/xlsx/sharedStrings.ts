import type { ReadLimits } from '../limits.ts'
import { tooLarge } from '../refusals.ts'
import { stringText } from './stringText.ts'
import { xmlReader } from './xmlReader.ts'
import type { ZipPackage } from './zipPackage.ts'

/** The table of texts that cells point into: plain and rich text alike, without the pronunciation hints (rPh). */
export async function readSharedStrings(zip: ZipPackage, part: string, limits: ReadLimits): Promise<readonly string[]> {
  const size = zip.size(part)
  if (size > limits.sharedTextBytes) throw tooLarge(part, size, limits.sharedTextBytes)
  const texts: string[] = []
  let current = ''
  let inText = false
  let inHint = false
  const reader = xmlReader(part, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') inHint = true
      else if (name === 't') inText = !inHint
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inHint = false
      else if (name === 'si') texts.push(stringText(current))
    },
  })
  for await (const bytes of zip.read(part)) reader.write(bytes)
  reader.end()
  return texts
}
