import type { ReadLimits } from '../limits.ts'
import { refused } from '../refusals.ts'
import { readSmallPart } from './readSmallPart.ts'
import type { ZipPackage } from './zipPackage.ts'

export interface WorkbookPart {
  /** Days are counted from 1904 (workbooks made on old Macs). */
  readonly date1904: boolean
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly relationship: string }[]
}

/** Reads the list of sheets; refuses a part that is no workbook (a text document is a package too). */
export async function readWorkbookPart(zip: ZipPackage, part: string, limits: ReadLimits): Promise<WorkbookPart> {
  let root: string | undefined
  let date1904 = false
  const sheets: { name: string; hidden: boolean; relationship: string }[] = []
  await readSmallPart(zip, part, limits, {
    open(name, attributes) {
      root ??= name
      if (root !== 'workbook') throw refused('FILE_TYPE', { found: part })
      if (name === 'workbookPr') date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (name !== 'sheet') return
      const relationship = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      if (relationship === undefined) throw refused('FILE_TRUNCATED', { part })
      const { name: sheetName = '', state = 'visible' } = attributes
      sheets.push({ name: sheetName, hidden: state !== 'visible', relationship })
    },
  })
  return { date1904, sheets }
}
