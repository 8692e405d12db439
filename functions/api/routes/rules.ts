import * as z from 'zod'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { html } from '../../../rules/reference/html.ts'
import { markdown } from '../../../rules/reference/markdown.ts'
import { rulePage } from '../../../rules/reference/page.ts'
import { ruleReference } from '../../../rules/reference/ruleReference.ts'
import { roleNames } from '../../../schemas/roles.ts'
import { ruleReferenceSchema } from '../../../schemas/ruleReference.ts'
import { loadRegisters } from '../../shared/files/registerFiles.ts'
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
] as const
