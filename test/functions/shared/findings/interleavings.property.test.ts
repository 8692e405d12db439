import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whenDetected, whenGone } from '../../../../functions/shared/findings/life/detection.ts'
import { standing } from '../../../../functions/shared/findings/life/standing.ts'
import type { Finding, Flag } from '../../../../schemas/finding.ts'
import { acts } from '../../../../schemas/findingLife/acts.ts'
import { findingOf } from '../../../support/findingOf.ts'
import { memoryFindings } from '../../../support/memoryFindings.ts'
import { act, bodyOf, calendar, clerk, officer, second } from './support.ts'

const id = findingOf().id
const settlement = (batch: string, minute: number) => ({
  batch,
  version: minute,
  at: new Date(Date.UTC(2025, 3, 3, 0, minute)).toISOString(),
  calendar,
})
const flagOf = (companions: number, batch: string, ruleVersion: number): Flag => {
  const { rule, row, grade, severity, unit, on, key, zh, en, basis, limits } = findingOf({ grade: 'missingEvidence' })
  const sources = [{ batch, sheet: '一', row: 2, kind: 'reception' }]
  const values = { companions, limit: 3 }
  return {
    rule,
    row,
    grade,
    severity,
    unit,
    on,
    key,
    zh,
    en,
    basis,
    limits,
    ruleVersion,
    values,
    subjects: {},
    sources,
  }
}

type Step =
  | { readonly kind: 'detected'; readonly companions: number; readonly batch: string; readonly ruleVersion: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'act'; readonly who: number; readonly act: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('detected' as const),
    companions: fc.integer({ min: 4, max: 5 }),
    batch: fc.constantFrom('b1', 'b2', 'b3'),
    ruleVersion: fc.constantFrom(1, 2),
  }),
  fc.record({ kind: fc.constant('gone' as const) }),
  fc.record({
    kind: fc.constant('act' as const),
    who: fc.nat({ max: 2 }),
    act: fc.nat({ max: acts.length - 1 }),
  }),
)

/** Plays steps on one finding in memory: settlements write it as the machine does, people act by the API's own way. */
async function play(steps: readonly Step[]) {
  const first = whenDetected(
    undefined,
    { id, flag: flagOf(4, 'b1', 1), evidence: '4|b1|1', period: '2025-03' },
    settlement('b1', 0),
  )
  const memory = memoryFindings({ findings: [first] })
  const decided: { revision: number; finding: Finding }[] = []
  const seen: Finding[] = [first]
  for (const [index, each] of steps.entries()) {
    const before = memory.items.get(id)!
    if (each.kind === 'act') {
      const who = [officer, second, clerk][each.who]!
      const done = await act(memory, who, id, bodyOf(acts[each.act]!), settlement('', index + 1).at)
      if (!('refused' in done)) decided.push({ revision: done.finding.revision, finding: done.finding })
    } else {
      const { kind: _, ...found } = each
      const evidence = Object.values(found).join('|')
      const after =
        'companions' in each
          ? whenDetected(
              before,
              { id, flag: flagOf(each.companions, each.batch, each.ruleVersion), evidence, period: '2025-03' },
              settlement(each.batch, index + 1),
            )
          : whenGone(before, settlement('b9', index + 1))
      memory.items.set(id, after)
    }
    seen.push(memory.items.get(id)!)
  }
  return { memory, seen, decided }
}

describe('settlements and decisions in whatever order', () => {
  it('a settlement never changes what officers decided, and a decision never what the evidence says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { seen } = await play(steps)
        for (const [index, each] of steps.entries()) {
          const [before, after] = [seen[index]!, seen[index + 1]!]
          if (each.kind === 'act') {
            const { review: _r, state: _s, stale: _t, revision: _v, revisedAt: _a, ...machine } = before
            expect(after).toMatchObject(machine)
          } else expect(after.review).toEqual(before.review)
          expect(after.revision - before.revision).toBe(after === before ? 0 : 1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('what it shows follows from both parts alone, and every decision stands in the history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { memory, seen, decided } = await play(steps)
        for (const finding of seen) {
          const { state, stale } = finding
          expect({ state, stale }).toEqual(standing(finding.review, state === 'superseded' ? 'gone' : finding))
        }
        const history = await memory.history(id)
        expect(history.map(({ revision }) => revision)).toEqual(decided.map(({ revision }) => revision))
      }),
      { numRuns: 150 },
    )
  })

  it('evidence that goes, changes and comes back leaves a decision as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.array(step, { maxLength: 6 }), async (steps, more) => {
        const machine = more.filter(({ kind }) => kind !== 'act')
        const { seen } = await play(steps)
        const settled = seen.at(-1)!
        const back = {
          kind: 'detected',
          companions: Number(settled.values['companions']),
          batch: 'b3',
          ruleVersion: 2,
        } as const
        const { seen: later } = await play([...steps, ...machine, back])
        const shown = standing(settled.review, back.companions === 4 ? flagOf(4, 'b3', 2) : flagOf(5, 'b3', 2))
        expect(later.at(-1)).toMatchObject({ review: settled.review, ...shown })
      }),
      { numRuns: 100 },
    )
  })
})
