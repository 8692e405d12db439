import type { ParameterReference, RuleReference } from '../../schemas/ruleReference.ts'
import type { ExpectedOutcome } from '../cases/caseFile.ts'
import { jurisdictionLabels, markLabels, outcomeLabels } from '../kit/labels.ts'
import { type BothLanguages, severityNames } from '../kit/vocabulary.ts'

/** A page as it is written, before it is Markdown or HTML. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

export const heading = (level: 1 | 2, text: string): Block => ({ is: 'heading', level, text })
export const text = (written: string): Block => ({ is: 'text', text: written })
export const list = (items: readonly string[]): Block => ({ is: 'list', items })
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  is: 'table',
  header,
  rows,
})

/** Chinese first, English beside it. */
export const both = ({ zh, en }: BothLanguages): string => (zh === en ? zh : `${zh} ${en}`)
const twoLines = ({ zh, en }: BothLanguages): readonly Block[] => [text(zh), text(en)]
const isOutcome = (name: string): name is ExpectedOutcome => Object.hasOwn(outcomeLabels, name)
const outcome = (name: string): string => (isOutcome(name) ? both(outcomeLabels[name]) : name)

const openEnd = '—'
const span = ({ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined }) => [
  from ?? openEnd,
  until ?? openEnd,
]
const article = (number: string | undefined): string =>
  number === undefined ? openEnd : `第${number}条 Art. ${number}`

const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(2, title), ...blocks]

function basis({ inForce }: RuleReference): readonly Block[] {
  const rows = inForce.map((each) => [
    ...span(each),
    outcome(each.grade),
    `${each.instrument.zh} ${each.instrument.en} (${each.instrument.id})`,
    article(each.article),
    both(markLabels[each.mark]),
  ])
  return section('法律依据 Legal basis', [
    table(['自 From', '至 Until', '等级 Grade', '文件 Instrument', '条款 Article', '可信度 Mark'], rows),
  ])
}

function inputs({ inputs: fields, registers, notCollected, pages }: RuleReference): readonly Block[] {
  const rows = fields.map(({ sheet, zh, en, field, type, required }) => [
    both(sheet),
    both({ zh, en }),
    `\`${field}\``,
    type,
    required ? '是 yes' : '否 no',
  ])
  return section('读取的数据 Inputs', [
    ...(rows.length > 0 ? [table(['表 Sheet', '名称 Name', '字段 Field', '类型 Type', '必填 Required'], rows)] : []),
    ...(registers.length > 0 ? [text(`登记册 Registers: ${registers.map(both).join('、')}`)] : []),
    ...(pages === undefined
      ? []
      : [text(`多条记录一起判断 Judged together in windows: \`${pages.family}\` (${pages.judged})`)]),
    ...(notCollected === undefined
      ? []
      : [
          text(
            `本系统未采集 Not collected: \`${notCollected}\`。结果总是“无法判断” The outcome is always “undetermined”.`,
          ),
        ]),
  ])
}

const localOnly =
  '国家没有统一数值，由县（省）通过标准登记册设定；未载入时无法判断。 No national value: a county (or province) sets it through the standards register; until then undetermined.'

const parameterBlocks = (parameter: ParameterReference): readonly Block[] => [
  text(`**${both(parameter)}** \`${parameter.id}\` (${parameter.unit})`),
  parameter.values.length === 0
    ? text(localOnly)
    : table(
        ['层级 Set by', '自 From', '至 Until', '值 Value', '依据 Basis', '可信度 Mark', '来源 Source'],
        parameter.values.map((value) => [
          both(jurisdictionLabels[value.jurisdiction] ?? { zh: value.jurisdiction, en: value.jurisdiction }),
          ...span(value),
          value.value === '' ? '未设 unset' : value.value,
          value.instrument === undefined ? openEnd : `${value.instrument.zh} ${value.article ?? ''}`.trim(),
          both(markLabels[value.mark]),
          value.source,
        ]),
      ),
]

const parameters = ({ parameters: all }: RuleReference): readonly Block[] =>
  section('参数沿革 Parameters over time', [
    ...(all.length === 0 ? [] : [text('国家←省←县，窄者优先。 Nation ← province ← county: the narrower overrides.')]),
    ...all.flatMap(parameterBlocks),
  ])

function statistics({ statistical, expectedShare }: RuleReference): readonly Block[] {
  return [
    ...(statistical === undefined
      ? []
      : section('统计 Statistics', [
          text(`${both(statistical.measure)}。只作疑点 A lead only.`),
          text(`最少样本 Least sample: ${statistical.leastSample.map((id) => `\`${id}\``).join('、')}`),
        ])),
    ...(expectedShare === undefined
      ? []
      : [text(`命中率超过${expectedShare}%时提示 Warns when it flags more than ${expectedShare}% of what it judged.`)]),
  ]
}

const words = ({ words: lists }: RuleReference): readonly Block[] =>
  section(
    '词表 Word lists',
    lists.flatMap((each) => [
      text(`**${both(each)}** (${each.words.length}): ${each.words.map((word) => `\`${word}\``).join(' ')}`),
      ...(each.except.length === 0
        ? []
        : [text(`例外 Exceptions: ${each.except.map((word) => `\`${word}\``).join(' ')}`)]),
    ]),
  )

function examples({ examples: { base, cases }, rows }: RuleReference): readonly Block[] {
  const expected = (expect: (typeof cases)[number]['expect']): string => {
    const own = expect.filter(({ row }) => rows.includes(row))
    return (own.length > 0 ? own : expect).map(({ row, outcome: name }) => `${row}: ${outcome(name)}`).join('; ')
  }
  return section('示例（即测试） Examples (its tests)', [
    ...base.map(({ zh }) => text(`基准 Base: ${zh}`)),
    table(
      ['示例 Example', '改动 Change', '结果 Outcome'],
      cases.map(({ name, records, expect }) => [name, records.map(({ zh }) => zh).join(' ｜ '), expected(expect)]),
    ),
  ])
}

/** The page of one rule. */
export const rulePage = (rule: RuleReference): readonly Block[] => [
  heading(1, `${rule.title.zh} ${rule.title.en}`),
  list([
    `规则 Rule: \`${rule.id}\` v${rule.version} (${rule.introduced.join(', ')})`,
    `法条 Law rows: ${rule.rows.join(', ')}`,
    `对象 Judges: ${rule.sheets.map(both).join('、')}`,
    `严重程度 Severity: ${both(severityNames[rule.severity])}`,
  ]),
  ...section('目的 Purpose', twoLines(rule.purpose)),
  ...basis(rule),
  ...inputs(rule),
  ...(rule.boundary === undefined ? [] : section('界限 Exact boundary', twoLines(rule.boundary))),
  ...(rule.excludes === undefined ? [] : section('除外 Exclusions', twoLines(rule.excludes))),
  ...parameters(rule),
  ...statistics(rule),
  ...words(rule),
  ...examples(rule),
]
