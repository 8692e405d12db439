import type { ReadLimits } from '../limits.ts'
import { tooLarge } from '../refusals.ts'
import { xmlReader } from './xmlReader.ts'
import type { XmlHandlers } from './xmlReader.ts'
import type { ZipPackage } from './zipPackage.ts'

/** Reads a part that is small in any honest workbook. */
export async function readSmallPart(
  zip: ZipPackage,
  part: string,
  limits: ReadLimits,
  handlers: XmlHandlers,
): Promise<void> {
  const size = zip.size(part)
  if (size > limits.smallPartBytes) throw tooLarge(part, size, limits.smallPartBytes)
  const reader = xmlReader(part, handlers)
  for await (const bytes of zip.read(part)) reader.write(bytes)
  reader.end()
}
