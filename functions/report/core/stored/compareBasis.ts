import type { ReportStanding } from '../../../../schemas/reports/keptReport.ts'
import { spanOfPeriod } from '../../../../schemas/values/period.ts'
import type { KeptBasis } from './basis.ts'

const byId = <Each extends { readonly id: string }>(all: readonly Each[]): ReadonlyMap<string, Each> =>
  new Map(all.map((each) => [each.id, each]))

/** The names under which two records differ, in order. */
const differing = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]).toSorted()

/** What stands otherwise now than when a version was made. */
export function compareBasis(then: KeptBasis, now: KeptBasis): ReportStanding {
  const [before, after] = [byId(then.batches), byId(now.batches)]
  const isWithin = (period: string): boolean => {
    const { from, until } = spanOfPeriod(period)
    return from <= then.until && until >= then.from
  }
  const change = (kind: 'new' | 'gone') => (batch: KeptBasis['batches'][number]) => ({
    batch: batch.id,
    kind: batch.kind,
    period: batch.period,
    change: kind,
    within: isWithin(batch.period),
  })
  const batches = [
    ...now.batches.filter(({ id }) => !before.has(id)).map(change('new')),
    ...then.batches.filter(({ id }) => !after.has(id)).map(change('gone')),
  ]
  const findings = compareFindings(then, now)
  const registers = differing(then.inputs.registers, now.inputs.registers)
  const ruleSet = then.inputs.ruleSet !== now.inputs.ruleSet
  const others = differing(then.inputs.others, now.inputs.others)
  const isSure =
    batches.some(({ within }) => within) ||
    findings.came + findings.gone + findings.changed + registers.length + others.length > 0 ||
    ruleSet
  return {
    wouldChange: isSure ? 'yes' : batches.length > 0 ? 'perhaps' : 'no',
    batches,
    findings,
    registers,
    ruleSet,
    others,
  }
}

function compareFindings(then: KeptBasis, now: KeptBasis): ReportStanding['findings'] {
  const [before, after] = [byId(then.findings), byId(now.findings)]
  const stays = now.findings.flatMap((each) => {
    const known = before.get(each.id)
    return known === undefined ? [] : [[known, each] as const]
  })
  return {
    came: now.findings.length - stays.length,
    gone: then.findings.filter(({ id }) => !after.has(id)).length,
    changed: stays.filter(
      ([one, other]) =>
        one.state !== other.state || one.grade !== other.grade || one.excess !== other.excess || one.on !== other.on,
    ).length,
  }
}
