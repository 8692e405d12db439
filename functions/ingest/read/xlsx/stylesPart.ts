import { numberKind } from '../cell/numberFormat.ts'
import type { NumberKind } from '../cell/numberFormat.ts'
import type { ReadLimits } from '../limits.ts'
import { readSmallPart } from './readSmallPart.ts'
import type { ZipPackage } from './zipPackage.ts'

/** What each cell style makes of a number, by the style's index. */
export async function readStylesPart(
  zip: ZipPackage,
  part: string,
  limits: ReadLimits,
): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let section = ''
  await readSmallPart(zip, part, limits, {
    open(name, { numFmtId, formatCode }) {
      // The same elements occur elsewhere (named styles, conditional formats) with another meaning.
      if (name === 'numFmts' || name === 'cellXfs') section = name
      if (section === 'numFmts' && name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      if (section === 'cellXfs' && name === 'xf') formats.push(Number(numFmtId ?? 0))
    },
    close(name) {
      if (name === section) section = ''
    },
  })
  return formats.map((id) => numberKind(id, codes.get(id)))
}
