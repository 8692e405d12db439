import { openSheet } from '../../../../../functions/ingest/read/sheet.ts'
import type { FileRefused, OpenSheetOptions, SheetRow } from '../../../../../functions/ingest/read/sheet.ts'

/** All rows of one sheet. */
export async function readAll(path: string, sheet = 0, options: OpenSheetOptions = {}): Promise<SheetRow[]> {
  const file = await openSheet(path, options)
  const rows: SheetRow[] = []
  for await (const block of file.rows(sheet)) rows.push(...block)
  return rows
}

/** Only the cells, row by row. */
export const readCells = async (path: string, sheet = 0): Promise<(readonly string[])[]> =>
  (await readAll(path, sheet)).map(({ cells }) => cells)

/** Reads every sheet and gives the refusal met; fails when the file is read, and lets any other error through. */
export async function refusalOf(
  path: string,
  options: OpenSheetOptions = {},
): Promise<Pick<FileRefused, 'code' | 'details'>> {
  try {
    const file = await openSheet(path, options)
    for (const index of file.sheets.keys()) for await (const block of file.rows(index)) void block
  } catch (error) {
    if (error instanceof Error && error.name === 'FileRefused') {
      const { code, details } = error as FileRefused
      return { code, details }
    }
    throw error
  }
  throw new Error('the file was not refused')
}
