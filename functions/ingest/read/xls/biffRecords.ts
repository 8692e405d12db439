import { refused } from '../refusals.ts'

/** One record of the workbook stream: its body is `stream` from `start` to `end`. */
export interface BiffRecord {
  readonly id: number
  readonly start: number
  readonly end: number
}

/** Record numbers of the Excel 97–2003 format that carry what we read. */
export const biff = {
  formula: 0x0006,
  endOfFile: 0x000a,
  dateMode: 0x0022,
  filePassword: 0x002f,
  continuation: 0x003c,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  linkedBook: 0x01ae,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  rowSettings: 0x0208,
  formulaText: 0x0207,
  rk: 0x027e,
  numberFormat: 0x041e,
  beginOfFile: 0x0809,
} as const

export const brokenWorkbook = () => refused('FILE_TRUNCATED', { part: 'Workbook' })

/**
 * The records of one substream, from its begin record to its matching end record (embedded charts bring their own
 * pair); those of embedded ones are left out. Throws FileRefused when the end record does not come.
 */
export function* substream(stream: Buffer, from: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = from; at + 4 <= stream.length;) {
    const id = stream.readUInt16LE(at)
    const start = at + 4
    const end = start + stream.readUInt16LE(at + 2)
    if (end > stream.length || (depth === 0 && id !== biff.beginOfFile)) throw brokenWorkbook()
    if (id === biff.beginOfFile) depth++
    if (depth === 1) yield { id, start, end }
    if (id === biff.endOfFile && --depth === 0) return
    at = end
  }
  throw brokenWorkbook()
}
