import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Route, routeName } from '../../../../functions/api/route.ts'
import { routes } from '../../../../functions/api/routes.ts'
import { problems } from '../../../../schemas/problem.ts'
import { roleNames } from '../../../../schemas/roles.ts'
import { apiBench } from '../../../support/apiBench.ts'

const all: readonly Route[] = routes

const schema = z.record(z.string(), z.unknown())
const content = z.record(
  z.string().regex(/^[\w+.-]+\/[\w+.-]+(?:; charset=utf-8)?$|^\*\/\*$/u),
  z.strictObject({ schema }),
)
const operationSchema = z.strictObject({
  operationId: z.string().regex(/^\w+$/u),
  summary: z.string().regex(/[\u4e00-\u9fff]/u),
  description: z.string().min(1),
  tags: z.array(z.string().min(1)).length(1),
  'x-roles': z.array(z.enum(roleNames)),
  'x-act': z.string().optional(),
  security: z.array(z.strictObject({ signedIn: z.tuple([]) })),
  parameters: z.array(
    z.strictObject({
      name: z.string().min(1),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      description: z.string().optional(),
      schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/u),
    z.strictObject({
      description: z.string().min(1),
      headers: schema.optional(),
      'x-codes': z.array(z.string()).optional(),
      content: content.optional(),
    }),
  ),
})
/** The parts of OpenAPI 3.1 that the document may have, each with its required fields and no other. */
const documentSchema = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(
    z.string().startsWith('/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operationSchema),
  ),
  components: z.strictObject({ schemas: z.record(z.string(), schema), securitySchemes: schema }),
})

const read = async () => documentSchema.parse(await apiBench().get('/openapi.json'))
const operationOf = ({ paths }: z.output<typeof documentSchema>, { method, path }: Route) =>
  paths[path.replaceAll(/:(\w+)/gu, '{$1}')]?.[method.toLowerCase() as 'get']

describe('the OpenAPI document', async () => {
  const document = await read()

  it('has every route, and nothing else', () => {
    expect(all.filter((route) => operationOf(document, route) === undefined).map(routeName)).toEqual([])
    expect(Object.values(document.paths).flatMap((path) => Object.keys(path))).toHaveLength(all.length)
  })

  it.each(all.map((each) => [routeName(each), each] as const))('tells of %s', (_name, each) => {
    const operation = operationOf(document, each)!
    expect(operation['x-roles']).toEqual(each.roles === 'public' ? [] : each.roles)
    expect(operation.security).toEqual(each.roles === 'public' ? [] : [{ signedIn: [] }])
    expect(operation['x-act']).toBe(each.act)
    expect(operation.requestBody === undefined).toBe(each.body === undefined)
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect(inPath.map(({ name, required }) => [name, required])).toEqual(
      [...each.path.matchAll(/:(\w+)/gu)].map(([, name]) => [name, true]),
    )
    const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    expect(inQuery).toEqual(each.query instanceof z.ZodObject ? Object.keys(each.query.shape) : [])
    expect(operation.responses).toHaveProperty(String(each.status ?? 200))
    for (const code of each.problems ?? []) {
      const response = operation.responses[String(problems[code].status)]
      expect(response?.['x-codes']).toContain(code)
      expect(response?.content).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      })
    }
  })

  it('names every operation once, and refers only to what it has', () => {
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/gu)].map(([, to = '']) => to)
    expect([...new Set(references)]).toEqual(['#/components/schemas/Problem'])
    expect(document.components.schemas['Problem']).toMatchObject({ type: 'object', required: expect.any(Array) })
  })

  it('says what is sent and what is answered', () => {
    const batches = document.paths['/batches']!
    expect(batches.post?.requestBody?.content['application/json']?.schema).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['kind', 'unit', 'period', 'fileName', 'sha256']),
    })
    expect(document.paths['/health']?.get?.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      properties: { healthy: { type: 'boolean' } },
    })
    expect(document.paths['/accounts/{subject}']?.put?.parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header' }),
    )
  })
})

describe('the page of the API', async () => {
  const response = await apiBench().request('/docs')
  const text = await response.text()

  it('tells of every route in both languages, and links lead somewhere', () => {
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    for (const each of all) {
      expect(text).toContain(`<code>${routeName(each)}</code>`)
      expect(text).toContain(each.zh)
    }
    const targets = [...text.matchAll(/href="#([^"]+)"/gu)].map(([, to]) => to)
    expect(targets).toEqual([...text.matchAll(/<section id="([^"]+)"/gu)].map(([, id]) => id))
    expect(new Set(targets).size).toBe(all.length)
  })

  it('has neither script nor style, so that it needs no exception from the policy', () => {
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/u)
  })
})
