import * as z from 'zod'
import { bothLanguagesSchema } from './bothLanguages.ts'
import { gradeSchema } from './finding.ts'
import { isoDateSchema } from './findingLife/review.ts'
import { recordKindNames } from './records/kinds.ts'

/** A cell as a sheet would hold it; a bare number or yes/no of the document is its text. */
const cellSchema = z.union([z.string().min(1), z.number().transform(String)])
const sourceSchema = z.string().trim().min(1)

/** A value of a parameter that would be set, as the standards sheet has it. */
const draftStandardSchema = z.strictObject({
  jurisdiction: z.string(),
  name: z.string(),
  from: isoDateSchema,
  until: isoDateSchema.optional(),
  value: cellSchema,
  unit: z.string(),
  source: sourceSchema,
})

/** A rule that would be added: rows of one kind, of those that match, one number against a limit. Exactly on the limit is within it. */
export const draftRuleSchema = z
  .strictObject({
    id: z.string().regex(/^draft\.[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'write an id such as draft.dear-meal' }),
    kind: z.enum(recordKindNames),
    title: bothLanguagesSchema,
    /** The text it would rest on. */
    source: sourceSchema,
    grade: gradeSchema,
    from: isoDateSchema.optional(),
    until: isoDateSchema.optional(),
    /** Fields and the values of which a row must have one; absent: every row. */
    where: z
      .record(z.string(), z.union([cellSchema.transform((cell) => [cell]), z.array(cellSchema).min(1)]))
      .optional(),
    field: z.string(),
    /** A field of people or things that the limit is multiplied by. */
    per: z.string().optional(),
    atMost: cellSchema.optional(),
    atLeast: cellSchema.optional(),
  })
  .refine(({ atMost, atLeast }) => (atMost === undefined) !== (atLeast === undefined), {
    error: 'give either atMost or atLeast',
    path: ['atMost'],
  })
export type DraftRule = z.infer<typeof draftRuleSchema>

/** What a trial may try besides single values: dated standards and rules that are not in the catalogue. */
export const draftSchema = z
  .strictObject({
    standards: z.array(draftStandardSchema).default([]),
    rules: z.array(draftRuleSchema).default([]),
  })
  .refine(({ standards, rules }) => standards.length + rules.length > 0, { error: 'give standards or rules to try' })
export type Draft = z.infer<typeof draftSchema>
