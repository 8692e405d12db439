import { halfWidth } from '../../../schemas/field/normalise.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { SheetRow } from '../read/sheet.ts'
import { columnLetters } from '../../shared/xlsx/columnLetters.ts'
import type { ColumnPlan } from './columnPlan.ts'
import { BatchRefused } from './refusal.ts'

type MoneyUnit = 'yuan' | 'tenThousand'

const units = new Map<string, MoneyUnit>([
  ['元', 'yuan'],
  ['人民币元', 'yuan'],
  ['人民币', 'yuan'],
  ['万元', 'tenThousand'],
  ['人民币万元', 'tenThousand'],
])
const otherUnits = /^(?:[十百千]|百万|千万|亿|美|欧|港|日)元$/u
const inBrackets = /[([【〔]([^)\]】〕]*)[)\]】〕]\s*$/u
/** `单位：万元`, not `填报单位：元谋县`. */
const unitLine = /(?:^|[^报填制送位])(?:金额)?单位\s*[::]\s*([^\s()]{1,5})\s*\)?\s*$/u

function unitOf(word: string | undefined, where: string): MoneyUnit | undefined {
  const text = word?.replaceAll(/\s+/gu, '') ?? ''
  if (otherUnits.test(text)) throw otherUnit(text, where)
  return units.get(text)
}

const headerUnit = (header: string): MoneyUnit | undefined => unitOf(inBrackets.exec(halfWidth(header))?.[1], header)

function unitAbove(rows: readonly SheetRow[]): MoneyUnit | undefined {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const unit = unitOf(unitLine.exec(halfWidth(cell))?.[1], cell)
      if (unit !== undefined) return unit
    }
  }
  return undefined
}

const bareNumber = /^[-−+]?[\d.,]+$/u

/**
 * The plan with amounts in yuan. A column is in 万元 when its header says so, else when a line above the header does;
 * its bare numbers are then read as `1.5万元`, and cells that name their own unit as they are. `places` are such columns.
 * @throws BatchRefused for a unit of money that is neither
 */
export function inYuan(
  plan: ColumnPlan,
  above: readonly SheetRow[],
  kinds: readonly SheetKindName[],
): { readonly plan: ColumnPlan; readonly places: readonly string[] } {
  const sheetUnit = unitAbove(above)
  const scaled = new Map<SheetKindName, ReadonlySet<string>>()
  const places = new Set<string>()
  for (const kind of kinds) {
    const names = Object.entries(sheetKindOf(kind).fields).flatMap(([name, { type }]) => {
      const index = type === 'money' ? plan.columnOf(kind, name) : undefined
      if (index === undefined) return []
      const header = plan.headers[index] ?? ''
      if ((headerUnit(header) ?? sheetUnit) !== 'tenThousand') return []
      places.add(`${columnLetters(index)} ${header}`)
      return [name]
    })
    if (names.length > 0) scaled.set(kind, new Set(names))
  }
  if (scaled.size === 0) return { plan, places: [] }
  return {
    places: [...places],
    plan: {
      ...plan,
      planRow(cells, row) {
        const planned = plan.planRow(cells, row)
        const fields = planned.kind === undefined ? undefined : scaled.get(planned.kind)
        if (fields === undefined) return planned
        return {
          kind: planned.kind,
          cellOf(field) {
            const cell = planned.cellOf(field)
            return fields.has(field) && bareNumber.test(halfWidth(cell)) ? `${cell.trim()}万元` : cell
          },
        }
      },
    },
  }
}

const otherUnit = (unit: string, where: string): BatchRefused =>
  new BatchRefused({
    code: 'MONEY_UNIT',
    zh: `金额单位“${unit}”（${where.trim()}）不能读取。请把金额改为元或万元后重新上传。`,
    en: `Amounts in "${unit}" (${where.trim()}) cannot be read. Change them to 元 or 万元 and upload the file again.`,
  })
