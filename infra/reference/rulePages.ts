import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'
import { indexPage } from '../../rules/reference/indexPage.ts'
import { markdown } from '../../rules/reference/markdown.ts'
import { rulePage } from '../../rules/reference/page.ts'
import { ruleReference } from '../../rules/reference/ruleReference.ts'

/** The catalogue as Markdown files, by file name. */
export function rulePages(): ReadonlyMap<string, string> {
  const references = allRules(catalogue).map((rule) => ruleReference(rule))
  return new Map([
    ['README.md', markdown(indexPage(references))],
    ...references.map((reference) => [`${reference.id}.md`, markdown(rulePage(reference))] as const),
  ])
}
