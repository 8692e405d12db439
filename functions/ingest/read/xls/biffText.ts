import { brokenWorkbook } from './biffRecords.ts'
import type { BiffRecord } from './biffRecords.ts'

type Body = Pick<BiffRecord, 'start' | 'end'>

const wideFlag = 1
const hintFlag = 4
const richFlag = 8

export interface BiffTextReader {
  /** The next text; its length takes one byte or two. */
  next(lengthBytes: 1 | 2): string
  readonly finished: boolean
}

/**
 * Reads texts from a record and its continuations. A text cut between two of them goes on in the next with a new flag
 * byte that says whether its characters take one byte or two.
 */
export function biffTextReader(stream: Buffer, bodies: readonly Body[], skip: number): BiffTextReader {
  let body = 0
  let at = (bodies[0]?.start ?? 0) + skip
  const end = () => bodies[body]?.end ?? 0

  function byte(): number {
    while (at >= end()) {
      body++
      const next = bodies[body]
      if (next === undefined) throw brokenWorkbook()
      at = next.start
    }
    return stream.readUInt8(at++)
  }
  const word = () => byte() | (byte() << 8)

  function characters(count: number, flags: number): string {
    let wide = (flags & wideFlag) !== 0
    let text = ''
    while (text.length < count) {
      if (at >= end()) wide = (byte() & wideFlag) !== 0
      const available = wide ? (end() - at) >> 1 : end() - at
      const take = Math.min(count - text.length, available)
      if (take <= 0) throw brokenWorkbook()
      const until = at + (wide ? take * 2 : take)
      text += stream.toString(wide ? 'utf16le' : 'latin1', at, until)
      at = until
    }
    return text
  }

  return {
    next(lengthBytes) {
      const count = lengthBytes === 1 ? byte() : word()
      const flags = byte()
      const runs = flags & richFlag ? word() : 0
      const hints = flags & hintFlag ? word() + word() * 0x10000 : 0
      const text = characters(count, flags)
      // Formatting runs and pronunciation hints follow the characters.
      for (let left = runs * 4 + hints; left > 0; left--) byte()
      return text
    },
    get finished() {
      return at >= end() && body >= bodies.length - 1
    },
  }
}
