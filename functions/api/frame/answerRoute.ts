import type { HonoRequest } from 'hono'
import * as z from 'zod'
import type { NewEntry } from '../../../schemas/audit.ts'
import type { Principal } from '../../../schemas/principal.ts'
import { digestOf } from '../../shared/audit/chain.ts'
import { Scope } from '../../shared/people/scope.ts'
import { needsNames } from '../core/withoutNames.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { type Context, type Route, routeName } from '../route.ts'
import { entityTag, isHeld, revisionSeen } from './entityTag.ts'
import { isFileAnswer } from './files.ts'
import { onlyOnce } from './onlyOnce.ts'
import { pageOf } from './page.ts'
import { parseInput } from './parseInput.ts'
import { isReply } from './reply.ts'

const nobody: Principal = { subject: 'nobody', roles: [] }

/** Who asks, once they may: 401 for whoever is not signed in, 403 for whoever holds none of the route's roles. */
async function admit({ roles }: Route, request: HonoRequest, means: ApiMeans): Promise<Principal> {
  if (roles === 'public') return nobody
  const principal = await means.identify(request.header('authorization'))
  if (!principal.roles.some((role) => roles.includes(role))) throw new ProblemError('LZ-0009')
  return principal
}

const queryShape = z.record(z.string(), z.unknown()).catch({})
const cursorShape = z.string().optional().catch(undefined)

/** Answers one request of a route. @throws ProblemError, which the application makes a problem document of */
export async function answerRoute(route: Route, request: HonoRequest, means: ApiMeans): Promise<Response> {
  const principal = await admit(route, request, means)
  const scope = Scope.of(principal, route.roles === 'public' ? [] : route.roles)
  const input = await parseInput(route, request)
  const { cursor, limit: _, ...filter } = queryShape.parse(input.query)
  const page = pageOf([routeName(route), scope.name, input.params, filter], cursorShape.parse(cursor))
  const revision = route.needsRevision === true ? revisionSeen(request.header('if-match')) : 0
  const entry = (subjects: readonly string[], detail: unknown) => entryOf(route, principal, means, subjects, detail)
  const names: Context['needsNames'] = (sheet) =>
    needsNames(sheet, principal, route.roles === 'public' ? [] : route.roles)
  return onlyOnce({ route, request, principal, scope, input, means }, async () => {
    const told = await route.handle(input, { principal, scope, means, page, entry, needsNames: names, revision })
    const { status, value } = isReply(told) ? told : { status: route.status ?? 200, value: told }
    const officials = route.personalFileOf?.(value) ?? []
    if (officials.length > 0) {
      const reading = { ...route, act: 'personalFileRead' } as const
      await means.audit.append(entryOf(reading, principal, means, officials, [routeName(route), input]))
    }
    return respond(route, status, value, request)
  })
}

/** What the caller did, for the audit trail, in the role that let them. */
function entryOf(
  route: Route,
  { subject, roles }: Principal,
  means: ApiMeans,
  subjects: readonly string[],
  detail: unknown,
): NewEntry {
  const { act } = route
  if (act === undefined) throw new Error(`${routeName(route)} names no act`)
  const role = roles.find((each) => route.roles.includes(each))
  const at = means.now().toISOString()
  return { at, actor: subject, ...(role && { role }), act, subjects: [...subjects], digest: digestOf(detail) }
}

const fileShape = z.object({
  mediaType: z.string(),
  fileName: z.string().optional(),
  bytes: z.union([z.string(), z.instanceof(Uint8Array)]),
})

/** The body and headers of an answer; what the schema does not name is left out, what breaks it is our fault. */
function bodyOf(
  route: Route,
  value: unknown,
): { readonly body: string | Uint8Array; readonly headers: [string, string][] } {
  if (!isFileAnswer(route.response)) {
    const body = JSON.stringify(route.response.parse(value))
    return { body, headers: [['content-type', 'application/json; charset=utf-8']] }
  }
  const { mediaType, fileName, bytes } = fileShape.parse(value)
  const named = fileName === undefined ? [] : [`attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`]
  return {
    body: bytes,
    headers: [['content-type', mediaType], ...named.map((text): [string, string] => ['content-disposition', text])],
  }
}

function respond(route: Route, status: number, value: unknown, request: HonoRequest): Response {
  const { body, headers } = bodyOf(route, value)
  const revision = route.revisionOf?.(value)
  if (route.method === 'GET' || revision !== undefined) {
    const tag = entityTag(body, revision)
    headers.push(['etag', tag])
    if (route.method === 'GET' && isHeld(tag, request.header('if-none-match'))) {
      return new Response(null, { status: 304, headers: [['etag', tag]] })
    }
  }
  return new Response(typeof body === 'string' ? body : Buffer.from(body), { status, headers })
}
