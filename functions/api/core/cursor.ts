/** An opaque position in a list. It holds no key of the table: a forged one can only skip ahead in the caller's own list. */
export const writeCursor = (position: string): string => Buffer.from(position, 'utf8').toString('base64url')

const shape = /^[\x20-\x7e]{1,200}$/

/** The position of a cursor; `undefined` when it is none of ours. */
export function readCursor(cursor: string): string | undefined {
  const position = Buffer.from(cursor, 'base64url').toString('utf8')
  return shape.test(position) ? position : undefined
}
