import { createHash } from 'node:crypto'
import type { AnnexRow } from '../../../schemas/reports/annex.ts'
import type { ReportInputs } from '../../../schemas/reports/inputs.ts'
import type { Report } from '../../../schemas/reports/report.ts'
import { annexRows } from './annexRows.ts'
import type { Fact } from './figures/fact.ts'
import { resolveFigures } from './figures/resolve.ts'
import { type CountedFact, tally } from './figures/tally.ts'
import { numberFigures } from './numberFigures.ts'
import type { PlannedReport } from './plannedReport.ts'

export interface MadeReport {
  readonly report: Report
  readonly annex: readonly AnnexRow[]
}

/** Where rows come from, block by block; every row is read once, however many reports are made. */
export type FactSupply = Iterable<Fact> | AsyncIterable<Fact>

/** Makes all planned reports in one pass over the rows. The same plans, rows and inputs make the same reports. */
export async function makeReports(
  plans: readonly PlannedReport[],
  inputs: ReportInputs,
  facts: FactSupply,
): Promise<readonly MadeReport[]> {
  const counting = tally(plans.flatMap(({ sheet }) => sheet.queries.map(({ query }) => query)))
  if (Symbol.iterator in facts) for (const fact of facts) counting.add(fact)
  else for await (const fact of facts) counting.add(fact)
  const results = counting.results()
  const shares = shareOut(plans, counting.counted)
  let first = 0
  return plans.map((plan, index) => {
    const last = first + plan.sheet.queries.length
    const figures = resolveFigures(plan.sheet, results.slice(first, last))
    first = last
    const document = plan.write((id) => {
      const figure = figures.get(id)
      if (figure === undefined) throw new Error(`nobody asked for figure ${id}`)
      return figure
    })
    const numbered = numberFigures(document, figures)
    const annex = annexRows(plan.sheet, shares[index] ?? [], numbered)
    return {
      report: { form: 1, subject: plan.subject, inputs, document, figures: numbered, rows: annex.length },
      annex,
    }
  })
}

/** Gives each report the rows that answered to its queries, with the positions of those among its own. */
function shareOut(plans: readonly PlannedReport[], counted: readonly CountedFact[]): readonly CountedFact[][] {
  const owners = plans.flatMap(({ sheet }, plan) => sheet.queries.map((_, own) => ({ plan, own })))
  const shares: CountedFact[][] = plans.map(() => [])
  for (const { fact, queries } of counted) {
    let plan = -1
    let own: number[] = []
    for (const query of queries) {
      const owner = owners[query]
      if (owner === undefined) continue
      if (owner.plan !== plan) {
        plan = owner.plan
        own = []
        shares[plan]?.push({ fact, queries: own })
      }
      own.push(owner.own)
    }
  }
  return shares
}

/** SHA-256 of a report's content with its annex: what a signature would stand on. */
export function reportDigest({ report, annex }: MadeReport): string {
  const hash = createHash('sha256').update(JSON.stringify(report))
  for (const row of annex) hash.update(`\n${JSON.stringify(row)}`)
  return hash.digest('hex')
}
