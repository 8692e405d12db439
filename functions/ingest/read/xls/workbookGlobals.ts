import { numberKind } from '../cell/numberFormat.ts'
import type { NumberKind } from '../cell/numberFormat.ts'
import { refused } from '../refusals.ts'
import { biff, brokenWorkbook, substream } from './biffRecords.ts'
import type { BiffRecord } from './biffRecords.ts'
import { biffTextReader } from './biffText.ts'

/** What the sheets of a workbook share. */
export interface WorkbookGlobals {
  readonly date1904: boolean
  /** What each cell format makes of a number, by the format's index. */
  readonly kinds: readonly NumberKind[]
  readonly texts: readonly string[]
  /** Other workbooks, and programs, that formulas refer to. */
  readonly linkedBooks: number
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly start: number }[]
}

const excel97 = 0x0600
const worksheetType = 0
const hiddenBits = 3

/** Reads the first substream of the workbook stream. */
export function readGlobals(stream: Buffer): WorkbookGlobals {
  let date1904 = false
  const codes = new Map<number, string>()
  const formats: number[] = []
  const sheets: { name: string; hidden: boolean; start: number }[] = []
  const textBodies: BiffRecord[] = []
  let previous = 0
  let linkedBooks = 0
  for (const record of substream(stream, 0)) {
    const { id, start } = record
    const text = (skip: number, lengthBytes: 1 | 2) => biffTextReader(stream, [record], skip).next(lengthBytes)
    needBytes(record)
    if (id === biff.beginOfFile && stream.readUInt16LE(start) !== excel97)
      throw refused('FILE_TYPE', { found: 'Excel 5.0/95' })
    if (id === biff.filePassword) throw refused('FILE_ENCRYPTED', {})
    if (id === biff.dateMode) date1904 = stream.readUInt16LE(start) === 1
    if (id === biff.numberFormat) codes.set(stream.readUInt16LE(start), text(2, 2))
    if (id === biff.cellFormat) formats.push(stream.readUInt16LE(start + 2))
    if (id === biff.boundSheet && stream.readUInt8(start + 5) === worksheetType) {
      const hidden = (stream.readUInt8(start + 4) & hiddenBits) !== 0
      sheets.push({ name: text(6, 1), hidden, start: stream.readUInt32LE(start) })
    }
    if (id === biff.linkedBook && !isOwnBook(stream.readUInt16LE(start + 2))) linkedBooks++
    const continued = id === biff.continuation && previous === biff.sharedTexts
    if (id === biff.sharedTexts || continued) textBodies.push(record)
    previous = continued ? previous : id
  }
  const kinds = formats.map((format) => numberKind(format, codes.get(format)))
  return { date1904, kinds, texts: sharedTexts(stream, textBodies), sheets, linkedBooks }
}

/** References to sheets of the same workbook, and to add-in functions, come as links too, under marks of their own. */
const isOwnBook = (mark: number): boolean => mark === 0x0401 || mark === 0x3a01

/** Shortest bodies of the records read above by position; a shorter one would be read on into its neighbour. */
const shortest = new Map<number, number>([
  [biff.beginOfFile, 4],
  [biff.dateMode, 2],
  [biff.numberFormat, 5],
  [biff.cellFormat, 4],
  [biff.boundSheet, 8],
  [biff.sharedTexts, 8],
  [biff.linkedBook, 4],
])

function needBytes({ id, start, end }: BiffRecord): void {
  if (end - start < (shortest.get(id) ?? 0)) throw brokenWorkbook()
}

function sharedTexts(stream: Buffer, bodies: readonly BiffRecord[]): readonly string[] {
  const first = bodies[0]
  if (first === undefined) return []
  const count = stream.readUInt32LE(first.start + 4)
  const reader = biffTextReader(stream, bodies, 8)
  const texts: string[] = []
  while (texts.length < count && !reader.finished) texts.push(reader.next(2))
  return texts
}
