/** Workbook records made by hand, in the format of Excel 97–2003: just enough to meet every trap of reading one. */
export type Record97 = readonly [id: number, body: Uint8Array]

export const record = (id: number, ...parts: readonly Uint8Array[]): Record97 => [id, Buffer.concat(parts)]

export const u8 = (...values: number[]): Buffer => Buffer.from(values)
export const u16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer)
export const u32 = (...values: number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
export const f64 = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer)

/** A text with its length (two bytes, or one), two bytes a character. */
export const wideText = (text: string): Buffer => Buffer.concat([u16(text.length), u8(1), Buffer.from(text, 'utf16le')])
const sheetName = (text: string): Buffer => Buffer.concat([u8(text.length, 1), Buffer.from(text, 'utf16le')])

export const begin = (kind: 'globals' | 'sheet' | 'chart', version = 0x0600): Record97 =>
  record(0x0809, u16(version, { globals: 5, sheet: 0x10, chart: 0x20 }[kind], 0, 0))
export const end: Record97 = record(0x000a)

interface XlsSheet {
  readonly name: string
  readonly cells: readonly Record97[]
  readonly hidden?: boolean
}

export interface XlsWorkbook {
  readonly sheets: readonly XlsSheet[]
  /** Records between begin and the list of sheets: formats, texts, date system. */
  readonly globals?: readonly Record97[]
}

const bytesOf = ([id, body]: Record97): Buffer => Buffer.concat([u16(id, body.length), body])

/** The stream named Workbook. */
export function workbookStream({ sheets, globals = [] }: XlsWorkbook): Buffer {
  const bodies = sheets.map(({ cells }) => Buffer.concat([begin('sheet'), ...cells, end].map(bytesOf)))
  const header = (starts: readonly number[]) =>
    Buffer.concat(
      [
        begin('globals'),
        ...globals,
        ...sheets.map(({ name, hidden = false }, index) =>
          record(0x0085, u32(starts[index] ?? 0), u8(hidden ? 1 : 0, 0), sheetName(name)),
        ),
        end,
      ].map(bytesOf),
    )
  let start = header([]).length
  const starts = bodies.map((body) => (start += body.length) - body.length)
  return Buffer.concat([header(starts), ...bodies])
}

export const writeXls = (workbook: XlsWorkbook): Buffer => writeCompound({ Workbook: workbookStream(workbook) })

const sectorBytes = 512
const endOfChain = 0xfffffffe
const free = 0xffffffff

/** A compound file. Streams under 4096 bytes go to the small sectors, as the format demands. */
export function writeCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const sectors: Buffer[] = []
  const table: number[] = []
  const append = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return endOfChain
    const first = sectors.length
    for (let at = 0; at < bytes.length; at += sectorBytes) {
      const sector = Buffer.alloc(sectorBytes)
      sector.set(bytes.subarray(at, at + sectorBytes))
      sectors.push(sector)
      table.push(at + sectorBytes < bytes.length ? sectors.length : endOfChain)
    }
    return first
  }

  const small: Buffer[] = []
  const smallTable: number[] = []
  const starts = Object.values(streams).map((bytes) => {
    if (bytes.length >= 4096) return append(bytes)
    const first = smallTable.length
    for (let at = 0; at < bytes.length; at += 64) {
      const sector = Buffer.alloc(64)
      sector.set(bytes.subarray(at, at + 64))
      small.push(sector)
      smallTable.push(at + 64 < bytes.length ? smallTable.length + 1 : endOfChain)
    }
    return first
  })
  const smallStart = append(Buffer.concat(small))
  const smallTableStart = append(u32(...smallTable))
  const names = Object.keys(streams)
  const directory = append(
    Buffer.concat([
      directoryEntry('Root Entry', 5, {
        child: names.length > 0 ? 1 : free,
        start: smallStart,
        size: small.length * 64,
      }),
      // A degenerate tree: each is the right neighbour of the one before.
      ...names.map((name, index) =>
        directoryEntry(name, 2, {
          right: index + 2 <= names.length ? index + 2 : free,
          start: starts[index]!,
          size: streams[name]!.length,
        }),
      ),
    ]),
  )

  const tableSectors = Math.ceil((sectors.length + Math.ceil(sectors.length / 127) + 1) / 128)
  const tableStart = sectors.length
  for (let index = 0; index < tableSectors; index++) table.push(0xfffffffd)
  while (table.length % 128 !== 0) table.push(free)
  append(u32(...table.slice(0, tableSectors * 128)))

  const header = Buffer.alloc(sectorBytes)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.set(u16(0x3e, 3, 0xfffe, 9, 6), 24)
  header.set(u32(tableSectors, directory, 0, 4096, smallTableStart, smallTable.length > 0 ? 1 : 0, endOfChain, 0), 44)
  header.fill(0xff, 76)
  header.set(u32(...Array.from({ length: tableSectors }, (_unused, index) => tableStart + index)), 76)
  return Buffer.concat([header, ...sectors])
}

function directoryEntry(
  name: string,
  type: number,
  { right = free, child = free, start, size }: { right?: number; child?: number; start: number; size: number },
): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(name.length * 2 + 2, 64)
  entry.set(u8(type, 1), 66)
  entry.set(u32(free, right, child), 68)
  entry.set(u32(start, size, 0), 116)
  return entry
}
