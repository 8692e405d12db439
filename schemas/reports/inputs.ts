import * as z from 'zod'

/** Everything a report was made from. The same inputs make the same report, byte for byte. */
export const reportInputsSchema = z.strictObject({
  /** Batches whose records were read: id and SHA-256 of the uploaded file. */
  batches: z.array(z.strictObject({ id: z.string(), kind: z.string(), sha256: z.string() })),
  registers: z.record(z.string(), z.string()),
  /** Name of the rules at their versions. */
  ruleSet: z.string(),
  /** Decisions made later are not in the report. */
  cutOff: z.string(),
  /** Digest of every finding's id, evidence and state at the cut-off. */
  findings: z.string(),
  /** Digests of the official's own text, comments, dues and nil returns that were read. */
  others: z.record(z.string(), z.string()),
})
export type ReportInputs = z.infer<typeof reportInputsSchema>
