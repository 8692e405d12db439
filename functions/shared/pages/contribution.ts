import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { type PageBlock, pageBlockSchema } from './pageBlock.ts'

/** Packed size a part may reach; DynamoDB holds 400 KB an item. */
const largestPart = 300_000
const rowsPerTry = 4_000

/** Packs what one batch brings to one page into parts that each fit an item. The same blocks give the same bytes. */
export function packBlocks(blocks: readonly PageBlock[]): readonly Uint8Array[] {
  const whole = pack(blocks)
  if (whole.length <= largestPart) return [whole]
  return blocks.flatMap((block) => {
    const parts: Uint8Array[] = []
    for (let start = 0; start < Math.max(block.rows.length, 1); start += rowsPerTry) {
      const flags = start === 0 ? block.flags : []
      parts.push(...splitBlock({ ...block, rows: block.rows.slice(start, start + rowsPerTry), flags }))
    }
    return parts
  })
}

/** Flags carry sentences and are larger than facts: a block that is still too large is halved by its flags, then by its rows. */
function splitBlock(block: PageBlock): readonly Uint8Array[] {
  const packed = pack([block])
  if (packed.length <= largestPart) return [packed]
  const { rows, flags } = block
  if (flags.length > 1) {
    const middle = Math.ceil(flags.length / 2)
    return [
      ...splitBlock({ ...block, flags: flags.slice(0, middle) }),
      ...splitBlock({ ...block, rows: [], flags: flags.slice(middle) }),
    ]
  }
  if (rows.length < 2) return [packed]
  const middle = Math.ceil(rows.length / 2)
  return [
    ...splitBlock({ ...block, rows: rows.slice(0, middle) }),
    ...splitBlock({ ...block, rows: rows.slice(middle), flags: [] }),
  ]
}

const pack = (blocks: readonly PageBlock[]): Uint8Array => gzipSync(JSON.stringify(blocks), { level: 6 })

const blocksSchema = z.array(pageBlockSchema)

/** @throws when the bytes do not hold page blocks: a damaged contribution must not be read as an empty one */
export const unpackBlocks = (data: Uint8Array): readonly PageBlock[] =>
  blocksSchema.parse(JSON.parse(gunzipSync(data).toString('utf8')))
