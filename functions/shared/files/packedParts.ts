import * as z from 'zod'
import { packLines, unpackLines } from './ndjson.ts'
import { ObjectMissing, type ObjectStore } from './objectStore.ts'

/** Lines a part: some milliseconds to unpack. */
const linesPerPart = 5_000

/** Beside an object of many lines stands where its parts are. */
export const partsKey = (key: string): string => `${key}.parts.json`

/** Where a line's row stands. */
const placeSchema = z.object({ sheet: z.string(), row: z.int() })
type Place = z.infer<typeof placeSchema>

const partSchema = z.object({
  /** Where in the object the part ends, in bytes. */
  end: z.int(),
  lines: z.int(),
  first: placeSchema,
  last: placeSchema,
})
const partsSchema = z.array(partSchema)
type Part = z.infer<typeof partSchema>

/** Lines about rows, packed as they come, so that a million rejected rows do not stand in memory as text. */
export interface PackedParts {
  add(line: string, place: Place): void
  /** Writes the object and, beside it, where its parts are. */
  put(objects: Pick<ObjectStore, 'put'>, key: string): Promise<void>
}

export function packedParts(): PackedParts {
  const packed: Uint8Array[] = []
  const parts: Part[] = []
  let lines: string[] = []
  let [first, last]: [Place | undefined, Place | undefined] = [undefined, undefined]
  const cut = (): void => {
    const bytes = packLines(lines)
    packed.push(bytes)
    const end = (parts.at(-1)?.end ?? 0) + bytes.length
    if (first !== undefined && last !== undefined) parts.push({ end, lines: lines.length, first, last })
    lines = []
    first = undefined
  }
  return {
    add(line, { sheet, row }) {
      lines.push(line)
      last = { sheet, row }
      first ??= last
      if (lines.length === linesPerPart) cut()
    },
    async put(objects, key) {
      if (lines.length > 0 || packed.length === 0) cut()
      await objects.put(key, Buffer.concat(packed))
      await objects.put(partsKey(key), Buffer.from(JSON.stringify(parts)))
    },
  }
}

export interface LinePage {
  readonly lines: readonly string[]
  /** How many lines stand before the page. */
  readonly offset: number
  readonly total: number
}

/** Which page: from a number of lines on, or from the first line of a row or one below it. */
export interface WantedPage {
  readonly limit: number
  readonly offset: number
  readonly from?: { readonly sheet?: string | undefined; readonly row: number } | undefined
}

/**
 * A page of the lines of a packed object. Only the parts in which it lies are unpacked, as a hundred thousand lines take
 * half a second and some hundred MB. @throws ObjectMissing
 */
export async function readPage(
  objects: Pick<ObjectStore, 'get'>,
  key: string,
  { limit, offset, from }: WantedPage,
): Promise<LinePage> {
  const bytes = await objects.get(key)
  const parts = await partsIn(objects, key)
  // Written before parts were noted: one part.
  if (parts === undefined) return pageOf(unpackLines(bytes), limit, offset, from)
  const total = parts.reduce((sum, { lines }) => sum + lines, 0)
  const read = (index: number): readonly string[] =>
    unpackLines(bytes.subarray(parts[index - 1]?.end ?? 0, parts[index]?.end))
  const start = from === undefined ? offset : firstFrom(parts, read, from, Math.max(0, total - limit))
  const lines: string[] = []
  let before = 0
  for (const [index, part] of parts.entries()) {
    const first = Math.max(0, start - before)
    if (first < part.lines && lines.length < limit)
      lines.push(...read(index).slice(first, first + limit - lines.length))
    before += part.lines
  }
  return { lines, offset: start, total }
}

async function partsIn(objects: Pick<ObjectStore, 'get'>, key: string): Promise<readonly Part[] | undefined> {
  try {
    return partsSchema.parse(JSON.parse(Buffer.from(await objects.get(partsKey(key))).toString('utf8')))
  } catch (error) {
    if (error instanceof ObjectMissing) return undefined
    throw error
  }
}

type From = NonNullable<WantedPage['from']>

function pageOf(lines: readonly string[], limit: number, offset: number, from: From | undefined): LinePage {
  const found = from === undefined ? offset : lines.findIndex((line) => isFrom(line, from))
  const start = found < 0 ? Math.max(0, lines.length - limit) : found
  return { lines: lines.slice(start, start + limit), offset: start, total: lines.length }
}

function firstFrom(
  parts: readonly Part[],
  read: (index: number) => readonly string[],
  from: From,
  otherwise: number,
): number {
  let before = 0
  for (const [index, part] of parts.entries()) {
    const found = mayHold(part, from) ? read(index).findIndex((line) => isFrom(line, from)) : -1
    if (found >= 0) return before + found
    before += part.lines
  }
  return otherwise
}

/** A part of several sheets may hold any row; one of a single sheet goes by its rows. */
function mayHold({ first, last }: Part, { sheet, row }: From): boolean {
  if (first.sheet !== last.sheet) return true
  return last.row >= row && (sheet === undefined || sheet === first.sheet)
}

function isFrom(line: string, { sheet, row }: From): boolean {
  const place = placeSchema.parse(JSON.parse(line))
  return place.row >= row && (sheet === undefined || place.sheet === sheet)
}
