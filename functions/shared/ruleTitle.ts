import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'
import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

const titles: ReadonlyMap<string, BothLanguages> = new Map(allRules(catalogue).map(({ id, title }) => [id, title]))

/** A rule's title; a finding may outlive its rule, then its id is all there is. */
export const ruleTitle = (rule: string): BothLanguages => titles.get(rule) ?? { zh: rule, en: rule }
