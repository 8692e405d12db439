import { columnLetters } from '../../shared/xlsx/columnLetters.ts'
import type { SheetRow } from '../read/sheet.ts'
import type { ColumnPlan } from './columnPlan.ts'
import { BatchRefused } from './refusal.ts'

/** A row with text in its first cell alone is a title, which may say what the sheet is about. */
const isTitle = (cells: readonly string[]): boolean => cells.every((cell, index) => index === 0 || cell.trim() === '')

/**
 * Refuses a file with a column that may not be uploaded at all. The rows above the header are looked at too: they name
 * groups of columns. The message names columns by their letter and not by their header, which might itself say too much.
 * @throws BatchRefused
 */
export function refuseForbiddenColumns({ refusesColumn }: ColumnPlan, untilHeader: readonly SheetRow[]): void {
  if (refusesColumn === undefined) return
  const columns = new Set<number>()
  for (const { cells } of untilHeader) {
    if (isTitle(cells)) continue
    for (const [index, cell] of cells.entries()) if (refusesColumn(cell)) columns.add(index)
  }
  if (columns.size === 0) return
  const letters = [...columns].toSorted((a, b) => a - b).map(columnLetters)
  throw new BatchRefused({
    code: 'CONTENTS_REFUSED',
    zh: `第${letters.join('、')}列是个人有关事项报告的内容。本系统只登记报送情况，报告内容属保密事项，不得上传；整个文件未予接收。请删除这些列后重新上传。`,
    en: `Columns ${letters.join(', ')} hold contents of personal-matters reports. Only whether and when a report was filed is registered here; its contents are confidential, and nothing of this file was taken. Delete these columns and upload the file again.`,
  })
}
