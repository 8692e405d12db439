import type { Catalogue } from './catalogueShape.ts'

/** Names a catalogue by the versions of its rules, in a fixed order: `reception.meal-cap@1,…` */
export const ruleVersions = ({ recordRules, windowRules }: Catalogue): readonly string[] =>
  [...Object.values(recordRules).flat(), ...windowRules].map(({ id, version }) => `${id}@${version}`).toSorted()
