import type { ReadLimits } from '../limits.ts'
import { type NoteBook, noteBook } from '../notes.ts'
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
  const notes = noteBook()
  noteParts(zip, notes)
  const unpacked = new Map<string, number>()
  const whole = worksheets.reduce((sum, { part }) => sum + zip.size(part), 0)
  return {
    format: 'xlsx',
    notes: notes.list,
    share: () => [...unpacked.values()].reduce((sum, bytes) => sum + bytes, 0) / Math.max(1, whole),
    sheets: worksheets.map(({ name, hidden }) => ({ name, hidden })),
    rows(sheetIndex) {
      const worksheet = worksheets[sheetIndex]
      if (worksheet === undefined) throw new RangeError(`no sheet ${sheetIndex} in a workbook of ${worksheets.length}`)
      const { name, part, hidden } = worksheet
      notes.forget(name)
      if (hidden) notes.add('SHEET_HIDDEN', name)
      unpacked.set(part, 0)
      const onBytes = (bytes: number): void => void unpacked.set(part, (unpacked.get(part) ?? 0) + bytes)
      return sheetRows(zip, { sheet: name, part, texts, kinds, date1904, limits, notes }, onBytes)
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
  return main
}

/** Parts that are left alone: nothing outside the cells is run, opened or followed. */
function noteParts(zip: ZipPackage, notes: NoteBook): void {
  const matching = (shape: RegExp): number => zip.names.filter((name) => shape.test(name)).length
  if (matching(/(?:^|\/)vbaProject\.bin$/i) > 0) notes.add('MACROS_IGNORED')
  const links = matching(/(?:^|\/)externalLinks\/[^/]+\.xml$/i)
  if (links > 0) notes.add('EXTERNAL_LINKS_IGNORED', '', { count: links })
  const embedded = matching(/(?:^|\/)(?:embeddings|activeX)\/[^/]+\.(?!xml|rels)\w+$/i)
  if (embedded > 0) notes.add('EMBEDDED_IGNORED', '', { count: embedded })
}

async function* sheetRows(
  zip: ZipPackage,
  context: SheetContext,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  let ready: SheetRow[] = []
  const reader = xmlReader(
    context.part,
    sheetHandlers(context, (row) => ready.push(row)),
  )
  for await (const bytes of zip.read(context.part)) {
    reader.write(bytes)
    onBytes(bytes.length)
    if (ready.length < blockRows) continue
    yield ready
    ready = []
  }
  reader.end()
  if (ready.length > 0) yield ready
}
