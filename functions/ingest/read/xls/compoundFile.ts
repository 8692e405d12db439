import { refused } from '../refusals.ts'

/** A compound file (the container of .xls and .doc, and of encrypted .xlsx), seen as the streams at its top level. */
export interface CompoundFile {
  /** Names of the streams and folders at the top. Streams of embedded documents lie deeper and are left alone. */
  readonly names: readonly string[]
  /** The bytes of a stream; undefined when there is none of this name. */
  read(name: string): Buffer | undefined
}

const part = 'compound file'
const broken = () => refused('FILE_TRUNCATED', { part })

const headerBytes = 512
const directoryEntryBytes = 128
/** Sector numbers from here on are marks: end of chain, free, tables. */
const firstMark = 0xfffffffa
const streamType = 2

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** Reads the tables of a compound file held in memory; throws FileRefused when they do not fit together. */
export function openCompoundFile(file: Buffer): CompoundFile {
  if (file.length < headerBytes) throw broken()
  const sectorShift = file.readUInt16LE(30)
  if ((sectorShift !== 9 && sectorShift !== 12) || file.readUInt16LE(32) !== 6) throw broken()
  const sectorBytes = 1 << sectorShift
  const sector = (index: number): Buffer => {
    const from = (index + 1) * sectorBytes
    if (index >= firstMark || from >= file.length) throw broken()
    return file.subarray(from, from + sectorBytes)
  }

  const table = allocationTable(file, sector)
  const chain = (start: number): Buffer => Buffer.concat(follow(table, start).map(sector))
  const directory = readDirectory(chain(file.readUInt32LE(48)))
  const root = directory[0]
  if (root === undefined) throw broken()

  // Streams below a size are kept in small sectors inside a stream of the root's own.
  const smallerThan = file.readUInt32LE(56)
  const small = () => {
    const smallTable = words(chain(file.readUInt32LE(60)))
    const data = chain(root.start)
    return (start: number) =>
      Buffer.concat(follow(smallTable, start).map((index) => data.subarray(index * 64, index * 64 + 64)))
  }

  const entries = children(directory, root.child)
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = entries.find((candidate) => candidate.name === name && candidate.type === streamType)
      if (entry === undefined) return undefined
      if (entry.size === 0) return Buffer.alloc(0)
      const bytes = entry.size < smallerThan ? small()(entry.start) : chain(entry.start)
      if (bytes.length < entry.size) throw broken()
      return bytes.subarray(0, entry.size)
    },
  }
}

const words = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: bytes.length >> 2 }, (_unused, index) => bytes.readUInt32LE(index * 4))

/** The table of which sector follows which; its own sectors are listed in the header and, for large files, beyond. */
function allocationTable(file: Buffer, sector: (index: number) => Buffer): Uint32Array {
  const listed = words(file.subarray(76, headerBytes))
  const lists = [listed]
  const most = file.length >> 9
  for (let next = file.readUInt32LE(68); next < firstMark;) {
    const list = words(sector(next))
    lists.push(list.subarray(0, -1))
    next = list.at(-1) ?? firstMark
    if (lists.length > most) throw broken()
  }
  const sectors = lists.flatMap((list) => [...list].filter((index) => index < firstMark))
  if (sectors.length > most) throw broken()
  return words(Buffer.concat(sectors.map(sector)))
}

/** The sectors of a chain, in order. */
function follow(table: Uint32Array, start: number): number[] {
  const chain: number[] = []
  for (let index = start; index < firstMark; index = table[index] ?? firstMark) {
    // A chain longer than the table bites its own tail.
    if (index >= table.length || chain.length > table.length) throw broken()
    chain.push(index)
  }
  return chain
}

function readDirectory(bytes: Buffer): DirectoryEntry[] {
  return Array.from({ length: Math.floor(bytes.length / directoryEntryBytes) }, (_unused, index) => {
    const entry = bytes.subarray(index * directoryEntryBytes, (index + 1) * directoryEntryBytes)
    const nameBytes = Math.min(64, entry.readUInt16LE(64))
    return {
      name: entry.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      // The upper half of the size is rubbish in small-sector files; no file we read needs it.
      size: entry.readUInt32LE(120),
    }
  })
}

/** The entries of one folder: a tree of siblings. */
function children(directory: readonly DirectoryEntry[], top: number): readonly DirectoryEntry[] {
  const found = new Set<DirectoryEntry>()
  const waiting = [top]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = directory[next]
    if (entry === undefined || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return [...found]
}
