import { type StandardFault, standardFaults } from '../../../rules/standardFaults.ts'
import { registerKinds } from '../../../schemas/registers/kinds.ts'
import type { Refusal } from './refusal.ts'

const mostTold = 20

interface Place {
  readonly sheet: string
  readonly row: number
}

const told = (faults: readonly StandardFault<Place>[], language: 'zh' | 'en'): string =>
  faults
    .slice(0, mostTold)
    .map(({ place, ...fault }) =>
      language === 'zh' ? `第${place.row}行：${fault.zh}` : `row ${place.row}: ${fault.en}`,
    )
    .join(language === 'zh' ? '；' : '; ')

/**
 * Why a standards sheet cannot be judged by; `undefined` when it can. A wrong limit would flag or clear everybody, so the
 * sheet is taken whole or not at all.
 */
export function standardsRefusal(rows: readonly (Place & { readonly record: unknown })[]): Refusal | undefined {
  const { standard } = registerKinds
  const faults = standardFaults(
    rows.flatMap(({ sheet, row, record }) => (standard.isRow(record) ? [{ place: { sheet, row }, row: record }] : [])),
  )
  if (faults.length === 0) return undefined
  return {
    code: 'STANDARDS_WRONG',
    zh: `本地标准有${faults.length}处错误，整份未予采用。${told(faults, 'zh')}。`,
    en: `The local standards have ${faults.length} faults and none of them were taken: ${told(faults, 'en')}.`,
  }
}
