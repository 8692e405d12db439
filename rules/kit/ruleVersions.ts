import { type Catalogue, allRules } from './catalogueShape.ts'

/** Names a catalogue by the versions of its rules, in a fixed order: `reception.meal-cap@1,…` */
export const ruleVersions = (catalogue: Catalogue): readonly string[] =>
  allRules(catalogue)
    .map(({ id, version }) => `${id}@${version}`)
    .toSorted()
