import { headerKey } from '../../../schemas/field/normalise.ts'
import { headerNames } from '../../../schemas/sheetKind.ts'
import { sheetKindNames, sheetKindOf } from '../../../schemas/sheetKinds.ts'

/** Every header text of every kind. */
const known = new Set(sheetKindNames.flatMap((name) => [...headerNames(sheetKindOf(name)).keys()]))
const isKnown = (header: string): boolean => known.has(headerKey(header))

/** Share of the lower row's texts that must become known headers: a row of data never comes near it. */
const mostly = 0.6

/**
 * A header that stands in two rows, the upper naming groups of columns (`来宾` over `单位`, `人数`; `人数` over `来宾`, `陪餐`),
 * as one. The upper text of a group is in its first cell alone. `undefined` where the lower row is no part of a header.
 */
export function twoRowHeader(upper: readonly string[], lower: readonly string[]): readonly string[] | undefined {
  const joined: string[] = []
  let group = ''
  let texts = 0
  let headers = 0
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const above = (upper[index] ?? '').trim()
    const below = (lower[index] ?? '').trim()
    if (above !== '' || below === '') group = above
    if (below === '') {
      joined.push(above)
      continue
    }
    texts++
    const header = [`${group}${below}`, `${below}${group}`, below].find(isKnown)
    if (header !== undefined) headers++
    joined.push(header ?? `${group}${below}`)
  }
  return headers > 0 && headers >= mostly * texts ? joined : undefined
}
