import type { RuleReference } from '../../schemas/ruleReference.ts'
import { dueRows } from '../dueChecks.ts'
import { outcomeLabels } from '../kit/labels.ts'
import { notJudged } from '../notJudged.ts'
import { type Block, both, heading, table, text } from './page.ts'

const link = ({ id, title }: RuleReference): string => `[${title.zh} ${title.en}](${id}.md)`
const grades = ({ inForce }: RuleReference): string =>
  [...new Set(inForce.map(({ grade }) => grade))].map((grade) => both(outcomeLabels[grade])).join(', ')

/** The page of all rules: by subject, and by row of the law. */
export function indexPage(rules: readonly RuleReference[]): readonly Block[] {
  const subjects = [...Map.groupBy(rules, ({ subject }) => subject)]
  const excuses = new Map(notJudged.map(({ row, reason }) => [row, `未判断 Not judged: ${both(reason)}`]))
  return [
    heading(1, '规则目录 Rule catalogue'),
    text('由规则生成，勿手改：`npm run docs`。 Generated from the rules; do not edit: `npm run docs`.'),
    ...subjects.flatMap(([subject, own]) => [
      heading(2, subject),
      table(
        ['规则 Rule', '法条 Law row', '对象 Judges', '等级 Grade', '版本 Version'],
        own
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map((rule) => [
            link(rule),
            rule.rows.join(', '),
            rule.sheets.map(({ zh }) => zh).join('、'),
            grades(rule),
            String(rule.version),
          ]),
      ),
    ]),
    heading(2, '按法条 By law row'),
    table(
      ['法条 Law row', '规则 Rules'],
      dueRows.map((row) => [
        row,
        rules
          .filter((rule) => rule.rows.includes(row))
          .map(link)
          .join('；') ||
          (excuses.get(row) ?? '—'),
      ]),
    ),
  ]
}
