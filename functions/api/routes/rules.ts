import * as z from 'zod'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { html } from '../../../rules/reference/html.ts'
import { markdown } from '../../../rules/reference/markdown.ts'
import { rulePage } from '../../../rules/reference/page.ts'
import { ruleReference } from '../../../rules/reference/ruleReference.ts'
import { roleNames } from '../../../schemas/roles.ts'
import { ruleReferenceSchema } from '../../../schemas/ruleReference.ts'
import { bothLanguagesSchema } from '../../../schemas/bothLanguages.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'
import { loadRegisters } from '../../shared/files/registerFiles.ts'
import { parametersNow, valueForms } from '../core/parametersNow.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const rules = allRules(catalogue)
const summarySchema = ruleReferenceSchema.pick({
  id: true,
  subject: true,
  version: true,
  rows: true,
  shape: true,
  sheets: true,
  title: true,
  purpose: true,
  severity: true,
})

/** The local standards in force now: a page shows them beside the nation's values. */
async function standardsNow({ currentRegisters, objects, jurisdiction }: ApiMeans) {
  const { standard } = await currentRegisters()
  if (standard === undefined) return []
  return (await loadRegisters(objects, jurisdiction, { standard })).standard
}

const parameterSchema = bothLanguagesSchema.extend({
  id: z.string(),
  unit: z.string(),
  form: z.enum(valueForms),
  digits: z.int(),
  value: z.string().optional(),
  source: z.string().optional(),
  rules: z.array(bothLanguagesSchema.extend({ id: z.string() })),
})

/** The rules by which records are judged, as their pages tell them. */
export const ruleRoutes = [
  route({
    method: 'GET',
    path: '/rules',
    zh: '规则目录',
    en: 'The rule catalogue',
    roles: roleNames,
    response: z.object({ rules: z.array(summarySchema) }),
    handle: async () => ({ rules: rules.map((rule) => ruleReference(rule)) }),
  }),
  route({
    method: 'GET',
    path: '/rules/:id',
    zh: '一条规则：依据、界限、参数沿革、示例，并附页面（Markdown、HTML）',
    en: 'One rule: basis, boundary, parameters over time and examples, with its page as Markdown and HTML',
    roles: roleNames,
    response: z.object({ rule: ruleReferenceSchema, markdown: z.string(), html: z.string() }),
    problems: ['LZ-0401'],
    handle: async ({ params: { id } }, { means }) => {
      const found = rules.find((rule) => rule.id === id)
      if (found === undefined) throw new ProblemError('LZ-0401')
      const rule = ruleReference(found, await standardsNow(means))
      const page = rulePage(rule)
      return { rule, markdown: markdown(page), html: html(page) }
    },
  }),
  route({
    method: 'GET',
    path: '/parameters',
    zh: '规则所用的标准：今日数值、来源、哪些规则据以判断',
    en: 'The limits and switches rules judge by: the value of today, who set it, and which rules read it',
    roles: roleNames,
    response: z.object({ parameters: z.array(parameterSchema) }),
    handle: async (_input, { means }) => {
      const today = dateInChina(means.now().toISOString())
      const parameters = parametersNow(catalogue, await standardsNow(means), today)
      return { parameters: parameters.map((each) => ({ ...each, rules: [...each.rules] })) }
    },
  }),
] as const
