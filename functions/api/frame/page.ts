import { createHash } from 'node:crypto'
import { ProblemError } from '../problemError.ts'

/** A caller's place in a list. */
export interface Page {
  /** Position after which to go on; absent on the first page. */
  readonly after: string | undefined
  /** The cursor of the next page, for the position of this page's last entry. */
  cursor(position: string | undefined): string | undefined
}

const shape = /^[0-9a-f]{16}[\x20-\x7e]{1,400}$/

/**
 * Reads the cursor of a query. It is bound to what the caller may reach and to the rest of the query: one of another
 * scope or list is refused. It is no secret and grants nothing: the caller's own scope is in every query all the same.
 * @param list route, scope and query without cursor and limit
 */
export function pageOf(list: unknown, cursor: string | undefined): Page {
  const binding = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16)
  return {
    after: cursor === undefined ? undefined : positionOf(cursor, binding),
    cursor: (position) =>
      position === undefined ? undefined : Buffer.from(`${binding}${position}`, 'utf8').toString('base64url'),
  }
}

function positionOf(cursor: string, binding: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (shape.test(text) && text.startsWith(binding)) return text.slice(binding.length)
  throw new ProblemError('LZ-0001', [{ path: 'cursor', message: 'not a cursor of this list' }])
}
