import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../functions/ingest/core/refusal.ts'
import { oddFiles } from '../../fixtures/intake/oddFiles.ts'
import { temporaryFiles } from './read/support/temporaryFiles.ts'
import { readFileOf } from './support.ts'

const temporaryFile = temporaryFiles()
/** LIANZHENG_FUZZ_RUNS=100000 lets it run for an evening. */
const numRuns = Number(process.env['LIANZHENG_FUZZ_RUNS'] ?? 150)

const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }),
  fc.record({
    kind: fc.constant('double' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
  }),
)

function mutated(
  bytes: Uint8Array,
  changes: readonly { kind: 'set' | 'cut' | 'double' | 'insert'; at: number; byte: number }[],
) {
  let result = Buffer.from(bytes)
  for (const { kind, at, byte } of changes) {
    const place = Math.floor(at * result.length)
    const [before, after] = [result.subarray(0, place), result.subarray(place)]
    if (kind === 'set' && place < result.length) result[place] = byte
    else if (kind === 'cut') result = Buffer.concat([before, after.subarray(byte)])
    else if (kind === 'double') result = Buffer.concat([before, after.subarray(0, byte), after])
    else if (kind === 'insert') result = Buffer.concat([before, Buffer.of(byte), after])
  }
  return result
}

describe('a file with bytes changed anywhere', () => {
  it('is read, with every row accounted for, or refused with a reason; nothing else is ever thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...oddFiles),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async ({ bytes }, changes) => {
          const path = temporaryFile(mutated(await bytes(), changes))
          try {
            const { rows } = await readFileOf('expense', path)
            expect(rows.read).toBe(rows.accepted + rows.rejected + rows.repeats)
          } catch (error) {
            const refusal = refusalOf(error)
            if (refusal === undefined) throw error
            expect(refusal.zh).not.toBe('')
          }
        },
      ),
      { numRuns },
    )
  })
})
