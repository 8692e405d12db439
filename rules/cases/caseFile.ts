import * as z from 'zod'
import { headerKey } from '../../schemas/field/normalise.ts'
import { isRecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import { isJudgedRegister } from '../kit/registerTraits.ts'
import { headerNames } from '../../schemas/sheetKind.ts'

/** What a fact row of the law should come to: an outcome, or the grade of a flag. */
export const expectedOutcomes = ['pass', 'breach', 'missingEvidence', 'lead', 'notApplicable', 'undetermined'] as const
export type ExpectedOutcome = (typeof expectedOutcomes)[number]

const cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
const kind = z.string().refine(isRecordKind, { error: 'not a kind of record' })

const register = z.string().refine(isJudgedRegister, { error: 'not a register that rules judge' })

/**
 * A file of labelled cases: `base` is a record (or several), each case names what it changes and what is expected.
 * With `register` instead of `kind` the records are rows of that register.
 */
const caseFields = z.strictObject({
  kind: kind.optional(),
  register: register.optional(),
  registers: z.record(z.string(), z.array(cells)).default({}),
  standards: z.array(cells).default([]),
  base: z.union([cells, z.array(cells)]),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      change: cells.optional(),
      records: z.array(cells).optional(),
      registers: z.record(z.string(), z.array(cells)).optional(),
      standards: z.array(cells).optional(),
      expect: z.record(z.string(), z.enum(expectedOutcomes)),
    }),
  ),
})

export const caseFileSchema = caseFields.refine((file) => (file.kind === undefined) !== (file.register === undefined), {
  error: 'a case file names either a kind or a register',
})

export type CaseFile = z.infer<typeof caseFileSchema>
export type Cells = z.infer<typeof cells>
export type LabelledCase = CaseFile['cases'][number]

/** The cells of a base that a record of another kind can hold: a bill's guests mean nothing to a ledger line. */
function sharedCells(base: Cells, named: Cells[string] | undefined): Cells {
  if (typeof named !== 'string' || !isRecordKind(named)) return base
  const names = headerNames(recordKinds[named])
  return Object.fromEntries(Object.entries(base).filter(([header]) => names.has(headerKey(header))))
}

/** The records of a case as cells: a change to the base, or a list each merged over the base. */
export function recordsOf(file: CaseFile, labelled: LabelledCase): readonly Cells[] {
  const bases = Array.isArray(file.base) ? file.base : [file.base]
  if (labelled.records !== undefined)
    return labelled.records.map((record, index) => {
      const base = bases[index] ?? bases[0] ?? {}
      return { ...(record['kind'] === undefined ? base : sharedCells(base, record['kind'])), ...record }
    })
  // A change to a list of records is a change to the last of them: the one that tips the window.
  return bases.map((base, index) => (index === bases.length - 1 ? { ...base, ...labelled.change } : base))
}
