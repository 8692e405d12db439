import type * as z from 'zod'
import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'

/** One thing that is wrong with a YAML document, and what to do. */
export interface YamlFault extends BothLanguages {
  /** Steps into the document, joined by dots; '' for the whole. */
  readonly path: string
  /** Line of the file, from 1; `undefined` when it cannot be told. */
  readonly line: number | undefined
}

type Issue = z.core.$ZodIssue
type Words = BothLanguages & { readonly path: readonly PropertyKey[] }

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null

const valueAt = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), document)

/** What a schema issue says to the person who wrote the document; one issue may name several entries. */
export function wordsOfIssue(issue: Issue, document: unknown): readonly Words[] {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        zh: '没有这一项，请改正拼写或删除',
        en: 'is no entry there is; correct its spelling or remove it',
      }))
    case 'invalid_type':
    case 'invalid_union': {
      const value = valueAt(document, path)
      if (value === undefined || value === null) return [{ path, zh: '缺失，请补上', en: 'is missing; add it' }]
      if (issue.code === 'invalid_union') return unionWords(issue, document)
      return [{ path, ...typeWords(issue.expected) }]
    }
    case 'too_small':
      return [{ path, zh: '不能为空，请至少写一项', en: 'is empty; give at least one' }]
    case 'invalid_key':
      return [{ path, ...firstWords(issue.issues) }]
    default:
      return [{ path, ...firstWords([issue]) }]
  }
}

const textOrList = {
  zh: '应为文字，或至少一项文字的列表；数字和 true/false 请加引号',
  en: 'must be a text or a list of at least one text; put numbers and true/false in quotes',
}

/** A text or a list of texts: a fault inside the one that was written is told as it is. */
function unionWords(issue: Issue & { readonly code: 'invalid_union' }, document: unknown): readonly Words[] {
  const written = Array.isArray(valueAt(document, issue.path)) ? issue.errors[1] : issue.errors[0]
  const [inner] = written ?? []
  if (inner?.code !== 'custom') return [{ path: issue.path, ...textOrList }]
  return [{ path: [...issue.path, ...inner.path], ...firstWords([inner]) }]
}

function typeWords(expected: string): BothLanguages {
  if (expected === 'string')
    return { zh: '应为文字；数字和 true/false 请加引号', en: 'must be a text; put numbers and true/false in quotes' }
  if (expected === 'array') return { zh: '应为列表，如 [甲, 乙]', en: 'must be a list, such as [A, B]' }
  return { zh: '应为“名称: 值”的对应表', en: 'must be a mapping of names to values' }
}

/** The words our own checks carry; the English of the schema library for anything else. */
function firstWords([issue]: readonly Issue[]): BothLanguages {
  const en = issue?.message ?? 'is wrong'
  const zh: unknown = issue?.code === 'custom' ? issue.params?.['zh'] : undefined
  return { zh: typeof zh === 'string' ? zh : en, en }
}
