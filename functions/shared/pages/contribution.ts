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
      parts.push(...splitFlags({ ...block, rows: block.rows.slice(start, start + rowsPerTry), flags }))
    }
    return parts
  })
}

/** Flags carry sentences and are larger than facts: a block that is still too large is halved by its flags. */
function splitFlags(block: PageBlock): readonly Uint8Array[] {
  const packed = pack([block])
  if (packed.length <= largestPart || block.flags.length < 2) return [packed]
  const middle = Math.ceil(block.flags.length / 2)
  return [
    ...splitFlags({ ...block, flags: block.flags.slice(0, middle) }),
    ...splitFlags({ ...block, rows: [], flags: block.flags.slice(middle) }),
  ]
}

const pack = (blocks: readonly PageBlock[]): Uint8Array => gzipSync(JSON.stringify(blocks), { level: 6 })

const blocksSchema = z.array(pageBlockSchema)

/** @throws when the bytes do not hold page blocks: a damaged contribution must not be read as an empty one */
export const unpackBlocks = (data: Uint8Array): readonly PageBlock[] =>
  blocksSchema.parse(JSON.parse(gunzipSync(data).toString('utf8')))
