import type { Catalogue } from '../../rules/kit/catalogueShape.ts'
import { ruleVersions } from '../../rules/kit/ruleVersions.ts'
import { shortHash } from './store/keys.ts'

/** Short name of a catalogue: the same rules at the same versions have the same name. */
export const ruleSetName = (catalogue: Catalogue): string => shortHash(ruleVersions(catalogue).join(','), 12)
