import { createHash } from 'node:crypto'
import type { ReportInputs } from '../../../schemas/reports/inputs.ts'
import type { ReportSources } from './reportSources.ts'

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Names everything a report is made from, in one order. `registers`: versions by register. */
export function inputsOf(
  sources: Pick<ReportSources, 'batches' | 'cutOff' | 'ruleSet' | 'dues' | 'comments'> & {
    readonly findings: readonly Pick<ReportSources['findings'][number], 'id' | 'state' | 'grade' | 'excess' | 'on'>[]
  },
  registers: Readonly<Record<string, string>>,
  others: Readonly<Record<string, unknown>> = {},
): ReportInputs {
  const { batches, findings, cutOff, ruleSet, dues, comments } = sources
  const read = { ...others, comments, ...(dues !== undefined && { dues }) }
  return {
    batches: batches
      .map(({ id, kind, sha256 }) => ({ id, kind, sha256 }))
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    registers: Object.fromEntries(Object.entries(registers).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ruleSet,
    cutOff,
    findings: digest(
      findings.map((each) => `${each.id}|${each.state}|${each.grade}|${each.excess ?? ''}|${each.on}`).toSorted(),
    ),
    others: Object.fromEntries(Object.entries(read).map(([name, value]) => [name, digest(value)])),
  }
}
