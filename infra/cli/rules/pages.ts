import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { markdown } from '../../../rules/reference/markdown.ts'
import { rulePage } from '../../../rules/reference/page.ts'
import { ruleReference } from '../../../rules/reference/ruleReference.ts'
import { tableLines } from '../table.ts'
import { UsageError } from '../usage.ts'

/** `lianzheng rules list`: every rule in one line. */
export function listRules(): void {
  const rows = allRules(catalogue).map((rule) => {
    const { id, version, rows: lawRows, title } = ruleReference(rule)
    return [id, version, lawRows.join(' '), title.zh, title.en]
  })
  console.log(tableLines(['rule 规则', 'v', 'law row 法条', '名称', 'title'], rows).join('\n'))
}

/** `lianzheng rules show ID…`: the page of a rule, or of all rules of a law row. */
export function showRules(names: readonly string[]): void {
  if (names.length === 0) throw new UsageError('rules show needs a rule id or a row of the law')
  const pages = names.flatMap((name) => {
    const found = allRules(catalogue).filter(
      ({ id, row, sameAs = [] }) => id === name || row === name || sameAs.includes(name),
    )
    if (found.length === 0) throw new UsageError(`there is no rule "${name}"; rules list names them all`)
    return found.map((rule) => markdown(rulePage(ruleReference(rule))))
  })
  console.log(pages.join('\n'))
}
