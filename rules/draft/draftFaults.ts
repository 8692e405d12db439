import { CellFault, cellFaultText } from '../../schemas/field/cellFault.ts'
import type { Draft, DraftRule } from '../../schemas/draft.ts'
import { recordKinds } from '../../schemas/records/kinds.ts'
import type { SheetKind } from '../../schemas/sheetKind.ts'
import type { BothLanguages } from '../kit/vocabulary.ts'
import { standardFaults } from '../standardFaults.ts'

/** What cannot be tried, with the steps into the draft where it stands. */
export interface DraftFault extends BothLanguages {
  readonly path: readonly (string | number)[]
}

/** Types of fields that hold a number a limit can be set for. */
export const measured = new Set(['money', 'count', 'quantity'])

/** Everything wrong with a draft that its shape does not show: unknown names, values that are none, dates that overlap or leave a gap. */
export function draftFaults({ standards, rules }: Draft): readonly DraftFault[] {
  const ofStandards = standardFaults(
    standards.map(({ until, ...row }, place) => ({ place, row: { ...row, until } })),
  ).map(({ place, zh, en }) => ({ path: ['standards', place], zh, en }))
  const ids = new Set<string>()
  return [
    ...ofStandards,
    ...rules.flatMap((rule, index) => {
      const again = ids.has(rule.id)
      ids.add(rule.id)
      return [
        ...(again ? [{ path: ['id'], zh: `规则 ${rule.id} 重复`, en: `the rule ${rule.id} is there twice` }] : []),
        ...ruleFaults(rule),
      ].map(({ path, ...said }) => ({ path: ['rules', index, ...path], ...said }))
    }),
  ]
}

function ruleFaults({ kind, field, per, where = {}, atMost, atLeast, from, until }: DraftRule): readonly DraftFault[] {
  const sheet: SheetKind = recordKinds[kind]
  const faults: DraftFault[] = []
  const unknown = (path: readonly string[], name: string): void =>
    void faults.push({
      path,
      zh: `${sheet.zh}没有“${name}”一栏；有 ${Object.keys(sheet.fields).join('、')}`,
      en: `${sheet.en} has no field "${name}"; it has ${Object.keys(sheet.fields).join(', ')}`,
    })
  const readable = (path: readonly (string | number)[], name: string, cell: string): void => {
    const read = sheet.fields[name]?.read(cell)
    if (read instanceof CellFault)
      faults.push({
        path,
        zh: `“${cell}”${cellFaultText[read.code].zh}`,
        en: `"${cell}" ${cellFaultText[read.code].en}`,
      })
  }
  const number = (at: string, name: string): void => {
    const type = sheet.fields[name]?.type
    if (type === undefined) unknown([at], name)
    else if (!measured.has(type))
      faults.push({ path: [at], zh: `“${name}”不是数量或金额`, en: `"${name}" is no number or amount` })
  }
  number('field', field)
  if (per !== undefined) number('per', per)
  if (atMost !== undefined) readable(['atMost'], field, atMost)
  if (atLeast !== undefined) readable(['atLeast'], field, atLeast)
  for (const [name, cells] of Object.entries(where)) {
    if (sheet.fields[name] === undefined) unknown(['where', name], name)
    for (const [index, cell] of cells.entries()) readable(['where', name, index], name, cell)
  }
  if (from !== undefined && until !== undefined && until < from)
    faults.push({ path: ['until'], zh: `失效日期早于生效日期`, en: 'it ends before it begins' })
  return faults
}
