import * as z from 'zod'
import { bothLanguagesSchema } from './bothLanguages.ts'
import { gradeSchema, markSchema, severitySchema } from './finding.ts'

const namedSchema = bothLanguagesSchema.extend({ name: z.string() })
const spanShape = { from: z.string().optional(), until: z.string().optional() }

/** A parameter with its values over time. */
export const parameterReferenceSchema = bothLanguagesSchema.extend({
  id: z.string(),
  unit: z.string(),
  type: z.string(),
  values: z.array(
    z.object({
      jurisdiction: z.string(),
      ...spanShape,
      value: z.string(),
      instrument: bothLanguagesSchema.extend({ id: z.string() }).optional(),
      article: z.string().optional(),
      mark: markSchema,
      source: z.string(),
    }),
  ),
})
export type ParameterReference = z.infer<typeof parameterReferenceSchema>

/** A labelled example of a rule: what its records hold, and what must come of the rows of the law it encodes. */
export const exampleReferenceSchema = z.object({
  name: z.string(),
  /** One text a record: what differs from the base, by the labels of the sheet. */
  records: z.array(bothLanguagesSchema),
  expect: z.array(z.object({ row: z.string(), outcome: z.string() })),
})
export type ExampleReference = z.infer<typeof exampleReferenceSchema>

/** Everything a reader may want to know of a rule. */
export const ruleReferenceSchema = z.object({
  id: z.string(),
  subject: z.string(),
  version: z.int(),
  introduced: z.array(z.string()),
  rows: z.array(z.string()),
  shape: z.enum(['record', 'window', 'register']),
  sheets: z.array(namedSchema),
  pages: z.object({ family: z.string(), judged: z.enum(['group', 'page']) }).optional(),
  title: bothLanguagesSchema,
  purpose: bothLanguagesSchema,
  severity: severitySchema,
  inForce: z.array(
    z.object({
      ...spanShape,
      grade: gradeSchema,
      instrument: bothLanguagesSchema.extend({ id: z.string(), issuer: z.string() }),
      article: z.string().optional(),
      mark: markSchema,
    }),
  ),
  inputs: z.array(
    bothLanguagesSchema.extend({ sheet: namedSchema, field: z.string(), type: z.string(), required: z.boolean() }),
  ),
  registers: z.array(namedSchema),
  notCollected: z.string().optional(),
  boundary: bothLanguagesSchema.optional(),
  excludes: bothLanguagesSchema.optional(),
  parameters: z.array(parameterReferenceSchema),
  words: z.array(bothLanguagesSchema.extend({ words: z.array(z.string()), except: z.array(z.string()) })),
  statistical: z.object({ measure: bothLanguagesSchema, leastSample: z.array(z.string()) }).optional(),
  expectedShare: z.number().optional(),
  examples: z.object({ base: z.array(bothLanguagesSchema), cases: z.array(exampleReferenceSchema) }),
})
export type RuleReference = z.infer<typeof ruleReferenceSchema>
