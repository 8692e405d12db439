import { writeZip } from './writeZip.ts'
import type { ZipPart } from './writeZip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface XlsxParts {
  /** What stands inside `sheetData`. */
  readonly rows?: string
  /** What stands inside `sst`. */
  readonly texts?: string
  /** What stands inside `styleSheet`. */
  readonly styles?: string
  readonly workbookProperties?: string
  /** Whole parts by name: replace those above, or come on top. An undefined one is left out. */
  readonly replace?: Readonly<Record<string, string | undefined>>
}

export const worksheet = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`

export const relationships = (list: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="${packageRelationships}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relationshipTypes}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const workbook = (inside: string) =>
  `<workbook xmlns="${main}" xmlns:r="${relationshipTypes}">${inside}</workbook>`

/** The parts of a workbook with one sheet, 表一. */
export function xlsxParts({ rows = '', texts, styles, workbookProperties = '', replace = {} }: XlsxParts): ZipPart[] {
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(`${workbookProperties}<sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets>`),
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ...(styles === undefined ? [] : ([['rId2', 'styles', 'styles.xml']] as const)),
      ...(texts === undefined ? [] : ([['rId3', 'sharedStrings', 'sharedStrings.xml']] as const)),
    ]),
    'xl/worksheets/sheet1.xml': worksheet(rows),
    'xl/styles.xml': styles === undefined ? undefined : `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': texts === undefined ? undefined : `<sst xmlns="${main}">${texts}</sst>`,
    ...replace,
  }
  return Object.entries(parts).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]))
}

export const writeXlsxParts = (parts: XlsxParts): Buffer => writeZip(xlsxParts(parts))
