import type { Draft } from '../../schemas/draft.ts'
import type { RecordKind } from '../../schemas/records/kinds.ts'
import type { Catalogue } from '../kit/catalogueShape.ts'
import type { LocalStandards } from '../kit/parameter.ts'
import { draftRule } from './draftRule.ts'

/** The standards with those of a draft: what an authority has set of a parameter gives way as a whole to what it would set. */
export function withDraftStandards(standards: LocalStandards, { standards: drafted }: Draft): LocalStandards {
  const set = new Set(drafted.map(({ jurisdiction, name }) => `${jurisdiction}|${name}`))
  return [
    ...standards.filter(({ jurisdiction, name }) => !set.has(`${jurisdiction}|${name}`)),
    ...drafted.map(({ until, ...row }) => ({ ...row, until })),
  ]
}

/** The catalogue with the rules of a draft behind its own. */
export function withDraftRules(catalogue: Catalogue, { rules }: Draft): Catalogue {
  const of = <Kind extends RecordKind>(kind: Kind) => [
    ...catalogue.recordRules[kind],
    ...rules.filter((rule) => rule.kind === kind).map((rule) => draftRule(kind, rule)),
  ]
  return {
    ...catalogue,
    recordRules: {
      reception: of('reception'),
      trip: of('trip'),
      vehicleCost: of('vehicleCost'),
      expense: of('expense'),
      eventReport: of('eventReport'),
      personalFiling: of('personalFiling'),
      gift: of('gift'),
    },
  }
}
