import type { ControlSample, RowVerdict } from '../../../schemas/controlSample.ts'
import { missedEstimate } from '../../shared/quality/controlSample.ts'
import { placeName } from './drawSample.ts'

/** What a sample tells so far: per unit and in all, how many unflagged records a rule should have flagged. */
export function sampleResult({ strata }: Pick<ControlSample, 'strata'>, verdicts: readonly RowVerdict[]) {
  const known = new Map(verdicts.map((verdict) => [placeName(verdict), verdict]))
  const reviewed = strata.map(({ population, drawn }) => {
    const said = drawn.flatMap((row) => known.get(placeName(row)) ?? [])
    return {
      population,
      reviewed: said.length,
      missed: said.filter(({ verdict }) => verdict === 'missed').length,
    }
  })
  const { strata: shares, ...estimate } = missedEstimate(reviewed)
  const rules = new Map<string, number>()
  for (const { verdict, rule = '' } of verdicts) {
    if (verdict === 'missed') rules.set(rule, (rules.get(rule) ?? 0) + 1)
  }
  return {
    drawn: strata.reduce((sum, { drawn }) => sum + drawn.length, 0),
    population: strata.reduce((sum, { population }) => sum + population, 0),
    reviewed: reviewed.reduce((sum, each) => sum + each.reviewed, 0),
    missedRows: reviewed.reduce((sum, each) => sum + each.missed, 0),
    estimate,
    units: shares.map(({ population, yes, of, low, high, share }, index) => ({
      unit: strata[index]?.unit ?? '',
      population,
      missed: yes,
      reviewed: of,
      low,
      high,
      ...(share !== undefined && { share }),
    })),
    rules: [...rules].map(([rule, missed]) => ({ rule, missed })).toSorted((a, b) => b.missed - a.missed),
  }
}
