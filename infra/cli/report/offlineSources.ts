import { createHash } from 'node:crypto'
import { ruleSetName } from '../../../functions/shared/ruleSet.ts'
import { inputsOf } from '../../../functions/report/core/inputsOf.ts'
import type { ReportSources } from '../../../functions/report/core/reportSources.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import type { ReportInputs } from '../../../schemas/reports/inputs.ts'
import type { OfflineCounty } from './readCounty.ts'

/** What a folder gives a report: no decisions, no own text, no list of returns due. */
export const offlineSources = (county: OfflineCounty, name: string, cutOff: string): ReportSources => ({
  county: name,
  environment: county.environment,
  batches: county.batches,
  findings: county.findings,
  cutOff,
  ruleSet: ruleSetName(catalogue),
  dues: undefined,
  // Sheets of several years are judged together: whose year a check belongs to is not kept apart offline.
  coverageOf: () => undefined,
  ownTexts: () => ({}),
  comments: [],
})

/** The registers of a folder have no versions: their content stands in for it. */
export function offlineInputs(sources: ReportSources): ReportInputs {
  const { unit, official, vehicle, budget, disclosure, standard } = sources.environment.registers
  const rows = {
    unit: unit?.rows,
    official: official?.rows,
    vehicle: vehicle?.rows,
    budget: budget?.rows,
    disclosure: disclosure?.rows,
    standard,
  }
  const versions = Object.entries(rows).flatMap(([kind, content]) =>
    content === undefined
      ? []
      : [[kind, createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)] as const],
  )
  return inputsOf(sources, Object.fromEntries(versions))
}
