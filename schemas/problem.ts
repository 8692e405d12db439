import * as z from 'zod'
import type { BothLanguages } from '../rules/kit/vocabulary.ts'

/** Every error the API answers with: its HTTP status and what it says. Codes are stable; machines read them. */
export const problems = {
  'LZ-0001': { status: 400, zh: '请求内容不符合要求', en: 'The request does not have the right form' },
  'LZ-0002': { status: 404, zh: '没有这个地址', en: 'There is no such address' },
  'LZ-0003': { status: 404, zh: '没有这个批次', en: 'There is no such batch' },
  'LZ-0004': { status: 404, zh: '没有这个问题线索', en: 'There is no such finding' },
  'LZ-0005': { status: 500, zh: '系统内部出错，请稍后再试', en: 'The system failed; try again later' },
  'LZ-0007': { status: 404, zh: '没有这个列对应配置', en: 'There is no such column profile' },
  'LZ-0006': { status: 409, zh: '批次尚未完成', en: 'The batch is not completed yet' },
} as const satisfies Record<string, BothLanguages & { readonly status: number }>

export type ProblemCode = keyof typeof problems

/** An RFC 9457 problem document. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** What is wrong with which part of the request. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>

export const problem = (code: ProblemCode, errors?: Problem['errors']): Problem => {
  const { status, zh, en } = problems[code]
  return { type: `urn:lianzheng:problem:${code}`, title: en, status, code, zh, en, ...(errors && { errors }) }
}
