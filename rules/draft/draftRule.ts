import { type Fen, fen } from '../../schemas/values/fen.ts'
import { CellFault } from '../../schemas/field/cellFault.ts'
import type { DraftRule } from '../../schemas/draft.ts'
import { type RecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import type { SheetKind } from '../../schemas/sheetKind.ts'
import { flag, notApplicable, pass } from '../kit/outcome.ts'
import { type RecordRule, recordRule } from '../kit/recordRule.ts'
import { undetermined } from '../kit/undetermined.ts'

/** What a draft rule says of one number. @throws RangeError for a draft with faults */
export function draftRule<Kind extends RecordKind>(kind: Kind, draft: DraftRule): RecordRule<Kind> {
  const { id, title, source, grade, from, until, where = {}, field, per, atMost, atLeast } = draft
  const sheet: SheetKind = recordKinds[kind]
  const own = sheet.fields[field]
  const limitCell = atMost ?? atLeast
  const limit = limitCell === undefined ? undefined : own?.read(limitCell)
  if (own === undefined || typeof limit !== 'number') throw new RangeError(`${id} was not checked`)
  const wanted = Object.entries(where).map(([name, cells]) => ({
    name,
    values: new Set(cells.map((cell) => valueOf(sheet, name, cell))),
  }))
  const isMost = atMost !== undefined
  const shown = (value: number): string => (own.is(value) ? own.show(value) : String(value))
  return recordRule({
    id,
    version: 1,
    row: 'DRAFT',
    kind,
    severity: 'low',
    title,
    purpose: { zh: `试算：${source}`, en: `On trial: ${source}` },
    inForce: [
      {
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        grade,
        instrument: 'PRACTICE',
        mark: 'local',
      },
    ],
    reads: [],
    judge: (record) => {
      const cells: Readonly<Record<string, unknown>> = record
      for (const { name, values } of wanted) {
        if (cells[name] === undefined) return undetermined('inputMissing', name)
        if (!values.has(cells[name])) return notApplicable
      }
      const value = cells[field]
      if (typeof value !== 'number') return undetermined('inputMissing', field)
      const times = per === undefined ? 1 : cells[per]
      if (typeof times !== 'number') return undetermined('inputMissing', per ?? field)
      const allowed = limit * times
      if (isMost ? value <= allowed : value >= allowed) return pass
      const excess: Fen | undefined = isMost && own.type === 'money' ? fen(value - allowed) : undefined
      return flag({ field, value: shown(value), limit: shown(allowed) }, excess === undefined ? {} : { excess })
    },
    say: {
      zh: ({ value, limit: allowed }) => `${title.zh}：${own.zh}${value}，${isMost ? '上限' : '下限'}${allowed}`,
      en: ({ value, limit: allowed }) =>
        `${title.en}: ${own.en} ${value}, ${isMost ? 'at most' : 'at least'} ${allowed}`,
    },
  })
}

function valueOf(sheet: SheetKind, name: string, cell: string): unknown {
  const value = sheet.fields[name]?.read(cell)
  if (value === undefined || value instanceof CellFault) throw new RangeError(`${name} was not checked`)
  return value
}
