import type { ReadLimits } from '../limits.ts'
import { refused } from '../refusals.ts'
import type { SheetFile, SheetRow } from '../sheetFile.ts'
import { readRelationships } from './relationships.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { sheetHandlers } from './sheetPart.ts'
import type { SheetContext } from './sheetPart.ts'
import { readStylesPart } from './stylesPart.ts'
import { readWorkbookPart } from './workbookPart.ts'
import { xmlReader } from './xmlReader.ts'
import { openZipPackage } from './zipPackage.ts'
import type { ZipPackage } from './zipPackage.ts'

const blockRows = 500

/** Opens an .xlsx: reads the directory, the list of sheets, the styles and the shared texts; rows are read later. */
export async function openXlsx(path: string, limits: ReadLimits, signal: AbortSignal | undefined): Promise<SheetFile> {
  const zip = await openZipPackage(path, limits, signal)
  const workbook = await findWorkbook(zip, limits)
  const { date1904, sheets } = await readWorkbookPart(zip, workbook, limits)
  const relationships = await readRelationships(zip, workbook, limits)
  const partOf = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target
  // Chart sheets have no rows.
  const worksheets = sheets.flatMap(({ name, hidden, relationship }) => {
    const found = relationships.find(({ id }) => id === relationship)
    if (found === undefined || !zip.has(found.target)) throw refused('FILE_TRUNCATED', { part: name })
    return found.kind === 'worksheet' ? [{ name, hidden, part: found.target }] : []
  })
  if (worksheets.length > limits.sheets) {
    throw refused('FILE_TOO_MANY_SHEETS', { count: worksheets.length, limit: limits.sheets })
  }
  const styles = partOf('styles')
  const kinds = styles === undefined ? [] : await readStylesPart(zip, styles, limits)
  const sharedStrings = partOf('sharedStrings')
  const texts = sharedStrings === undefined ? [] : await readSharedStrings(zip, sharedStrings, limits)
  return {
    format: 'xlsx',
    sheets: worksheets.map(({ name, hidden }) => ({ name, hidden })),
    rows(sheetIndex) {
      const worksheet = worksheets[sheetIndex]
      if (worksheet === undefined) throw new RangeError(`no sheet ${sheetIndex} in a workbook of ${worksheets.length}`)
      const { name, part } = worksheet
      return sheetRows(zip, { sheet: name, part, texts, kinds, date1904, limits })
    },
  }
}

/** The workbook's part, or why this package is no workbook that can be read. */
async function findWorkbook(zip: ZipPackage, limits: ReadLimits): Promise<string> {
  if (!zip.has('_rels/.rels')) throw refused('FILE_TYPE', { found: 'ZIP' })
  const relationships = await readRelationships(zip, '', limits)
  const main = relationships.find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined) throw refused('FILE_TYPE', { found: 'ZIP' })
  if (/\.bin$/i.test(main)) throw refused('FILE_TYPE', { found: 'XLSB' })
  const macros = zip.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
  if (macros) throw refused('FILE_TYPE', { found: 'XLSM' })
  return main
}

async function* sheetRows(zip: ZipPackage, context: SheetContext): AsyncGenerator<readonly SheetRow[]> {
  let ready: SheetRow[] = []
  const reader = xmlReader(
    context.part,
    sheetHandlers(context, (row) => ready.push(row)),
  )
  for await (const bytes of zip.read(context.part)) {
    reader.write(bytes)
    if (ready.length < blockRows) continue
    yield ready
    ready = []
  }
  reader.end()
  if (ready.length > 0) yield ready
}
