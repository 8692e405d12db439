import { allRules } from '../../rules/kit/catalogueShape.ts'
import { catalogue } from '../../rules/catalogue.ts'
import type { Finding } from '../../schemas/finding.ts'
import { findingItem } from '../../functions/shared/findings/findingItem.ts'
import { inParallel } from '../../functions/shared/inParallel.ts'
import { findingId, findingKey, groupHash } from '../../functions/shared/store/keys.ts'
import { type Table, writeItems } from '../../functions/shared/store/table.ts'
import { findingOf } from '../support/findingOf.ts'

const states = ['open', 'underReview', 'confirmed', 'dismissed'] as const
const rules = allRules(catalogue).slice(0, 40)
export const pick = <Value>(list: readonly Value[], index: number): Value => list[index % list.length]!
const two = (number: number): string => String(number).padStart(2, '0')
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Findings of 120 units over six years, in every state and grade. */
export const manyFindings = (count: number): Finding[] =>
  Array.from({ length: count }, (_, index) => {
    const unit = `U${String(index % 120).padStart(3, '0')}`
    return {
      ...findingOf({
        id: findingId('unitMonth', groupHash('unitMonth', unit), index.toString(16).padStart(24, '0')),
        unit,
        on: `20${two(20 + (index % 6))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
        rule: pick(rules, index).id,
        grade: pick(['breach', 'missingEvidence', 'lead'] as const, index),
        severity: pick(['high', 'medium', 'low'] as const, index >> 2),
        excess: (index * 7919) % 1_000_000,
        zh: `来宾10人，陪餐${4 + (index % 9)}人，上限3人，超出${(index * 7919) % 1000}元`,
        key: `${unit}|记-${index}`,
        subjects: {
          officials: [`P${index % 900}`],
          vendor: `某酒店${index % 400}`,
          invoice: String(30_000_000 + index),
        },
        sources: [{ batch: `b${index % 500}`, sheet: '一', row: index, kind: 'reception' }],
      }),
      state: pick(states, index >> 1),
    }
  })

/** Writes findings as if they had been settled at a moment. */
export async function writeFindings(
  table: Table,
  county: string,
  findings: readonly Finding[],
  at: Date,
): Promise<void> {
  for (let start = 0; start < findings.length; start += 10_000) {
    const items = findings
      .slice(start, start + 10_000)
      .map((finding) => findingItem(county, findingKey(county, finding.id)!, finding, at))
    const quarters = [0, 1, 2, 3].map((quarter) => items.filter((_, index) => index % 4 === quarter))
    await inParallel(quarters, 4, (some) => writeItems(table, some, pause))
  }
}
