import { posix } from 'node:path'
import type { ReadLimits } from '../limits.ts'
import { readSmallPart } from './readSmallPart.ts'
import type { ZipPackage } from './zipPackage.ts'

export interface Relationship {
  readonly id: string
  /** The last word of the type's address: `worksheet`, `styles`; the same in transitional and strict files. */
  readonly kind: string
  /** Name of the part inside the package. */
  readonly target: string
}

/** The relationships of a part, or of the whole package for ''. Links to outside the package are left out. */
export async function readRelationships(
  zip: ZipPackage,
  source: string,
  limits: ReadLimits,
): Promise<readonly Relationship[]> {
  const folder = posix.dirname(source)
  const relationships: Relationship[] = []
  await readSmallPart(zip, posix.join(folder, '_rels', `${posix.basename(source)}.rels`), limits, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      if (Id === undefined || Type === undefined || Target === undefined) return
      // An absolute target starts at the root of the package, which has no leading slash in the zip.
      const target = posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1)
      relationships.push({ id: Id, kind: posix.basename(Type), target })
    },
  })
  return relationships
}
