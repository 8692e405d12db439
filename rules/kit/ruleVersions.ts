import { type Catalogue, allRules } from './catalogueShape.ts'

/** The day the first rules were entered. A rule that says nothing else was there from then on. */
export const catalogueBegan = '2026-11-23'

/** Names a catalogue by the versions of its rules, in a fixed order: `reception.meal-cap@1,…` */
export const ruleVersions = (catalogue: Catalogue): readonly string[] =>
  allRules(catalogue)
    .map(({ id, version }) => `${id}@${version}`)
    .toSorted()
