import { problemSchema } from '../../../schemas/problem.ts'
import { isFileAnswer, isFileBody } from '../frame/files.ts'
import { keyHeader } from '../frame/onlyOnce.ts'
import type { Route } from '../route.ts'
import { jsonSchema, partsOf } from './jsonSchema.ts'
import { problemResponses, problemsOf } from './problemResponses.ts'

/** `/findings/:id` as OpenAPI writes it. */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/gu, '{$1}')

const anyParam = { type: 'string', minLength: 1, maxLength: 200 }

function parametersOf({ method, path, params, query, needsRevision }: Route) {
  const known = new Map(partsOf(params).map(({ name, schema }) => [name, schema]))
  const inPath = [...path.matchAll(/:(\w+)/gu)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: known.get(name) ?? anyParam,
  }))
  const inQuery = partsOf(query).map((part) => ({ in: 'query', ...part }))
  const seen = { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }
  const repeatable = {
    name: keyHeader,
    in: 'header',
    required: false,
    description:
      '同一请求重发时使用同一键：只办理一次，24 小时内答复相同 · The same for every attempt: done once, answered the same for 24 hours',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  }
  return [...inPath, ...inQuery, ...(needsRevision === true ? [seen] : []), ...(method === 'POST' ? [repeatable] : [])]
}

const bytes = { type: 'string', format: 'binary' }
const ofBytes = (mediaTypes: readonly string[]) =>
  Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: bytes }]))

function requestBodyOf({ body }: Route) {
  if (body === undefined) return {}
  const content = isFileBody(body)
    ? ofBytes(body.mediaTypes ?? ['application/octet-stream'])
    : { 'application/json': { schema: jsonSchema(body, 'input') } }
  return { requestBody: { required: true, content } }
}

function answerOf(route: Route) {
  const { zh, en, method, response } = route
  const content = isFileAnswer(response)
    ? ofBytes(response.mediaTypes)
    : { 'application/json': { schema: jsonSchema(response, 'output') } }
  const tagged = method === 'GET' || route.revisionOf !== undefined
  return {
    description: `${zh} · ${en}`,
    ...(tagged && { headers: { ETag: { schema: { type: 'string' } } } }),
    content,
  }
}

const operationIdOf = ({ method, path }: Route): string =>
  [method.toLowerCase(), ...path.split(/\W+/u).filter((part) => part !== '')].join('_')

function operationOf(route: Route) {
  const { method, path, zh, en, roles, act, status = 200 } = route
  return {
    operationId: operationIdOf(route),
    summary: zh,
    description: en,
    tags: [path.split('/')[1] ?? ''],
    'x-roles': roles === 'public' ? [] : roles,
    ...(act !== undefined && { 'x-act': act }),
    security: roles === 'public' ? [] : [{ signedIn: [] }],
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: {
      [String(status)]: answerOf(route),
      ...(method === 'GET' && { 304: { description: '未变化 · Not changed since the ETag of If-None-Match' } }),
      ...problemResponses(problemsOf(route)),
    },
  }
}

/** The OpenAPI 3.1 document of a list of routes: nothing in it is written twice. */
export function openApiDocument(routes: readonly Route[]) {
  const byPath = Map.groupBy(routes, ({ path }) => templateOf(path))
  return {
    openapi: '3.1.0',
    info: {
      title: '廉政 Lianzheng',
      version: '1',
      description: '县级公务接待、公务用车等廉政核查接口 · Checks of a county’s records against integrity rules',
    },
    paths: Object.fromEntries(
      [...byPath].map(([path, ofPath]) => [
        path,
        Object.fromEntries(ofPath.map((route) => [route.method.toLowerCase(), operationOf(route)])),
      ]),
    ),
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: { signedIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}
