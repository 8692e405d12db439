import type { Flag, Source } from '../../../schemas/finding.ts'
import type { PageFlag } from '../../../rules/kit/judgePages.ts'
import type { StoredFact } from '../../../rules/kit/windowTypes.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { copySubjects } from '../../shared/findings/copySubjects.ts'
import type { RecordFlag } from '../../shared/pages/pageBlock.ts'
import type { Contribution } from './pageStore.ts'

/**
 * The record flags over all batches, page by page. The same row in two batches (same content) is one flag with two
 * sources; contributions come in batch order, which makes ordinals stable.
 */
export function recordFlags(contributions: readonly Contribution[]): ReadonlyMap<string, readonly Flag[]> {
  const pages = new Map<string, Map<string, RecordFlag>>()
  for (const { period, blocks } of contributions) {
    const merged = pages.get(period) ?? new Map<string, RecordFlag>()
    pages.set(period, merged)
    for (const flag of blocks.flatMap((block) => block.flags)) {
      const same = `${flag.rule}|${flag.content}`
      const before = merged.get(same)
      merged.set(same, before === undefined ? flag : { ...before, sources: [...before.sources, ...flag.sources] })
    }
  }
  return new Map(
    [...pages].map(([period, merged]) => [period, [...merged.values()].map(({ content: _content, ...flag }) => flag)]),
  )
}

const sourceOf = ({ batch, sheet, row, kind, unit }: StoredFact, about: StoredFact['unit']): Source => ({
  batch,
  sheet,
  row,
  kind,
  ...(unit !== about && { unit }),
})

/** A subject that the record names, when the rules of its page read that field. */
function textOf({ fields }: StoredFact, field: string, subject: 'vendor' | 'letter' | 'invoice'): Flag['subjects'] {
  const text = fields[field]
  return typeof text === 'string' ? { [subject]: text } : {}
}

/** A window flag in the form in which findings are kept. */
export function windowFlag({ rule, flag, at, records, window, subjects: named }: PageFlag, group: string): Flag {
  const subjects: Flag['subjects'] = {
    ...(rule.family.name === 'vehicleMonth' && !group.startsWith('unit:') ? { plate: group } : {}),
    ...(rule.family.name === 'officialYear' ? { officials: [group] } : {}),
    ...textOf(at, 'vendor', 'vendor'),
    ...textOf(at, 'letterNo', 'letter'),
    ...textOf(at, 'invoiceNo', 'invoice'),
    ...(named === undefined ? {} : copySubjects(named)),
  }
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    row: rule.row,
    grade: flag.grade,
    severity: rule.severity,
    unit: at.unit,
    on: dateOf(at.on),
    key: window,
    values: flag.values,
    ...(flag.excess === undefined ? {} : { excess: flag.excess }),
    zh: flag.zh,
    en: flag.en,
    basis: flag.basis,
    limits: [...flag.limits],
    subjects,
    sources: records.map((record) => sourceOf(record, at.unit)),
  }
}
