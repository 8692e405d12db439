import type { HonoRequest } from 'hono'
import * as z from 'zod'
import { ProblemError } from '../problemError.ts'
import type { Route } from '../route.ts'
import { type FileBody, isFileBody } from './files.ts'

/** JSON bodies are decisions and registrations, never sheets. */
const largestJsonBytes = 1_000_000

/** Parses by a schema; every fault is told with its path. */
function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ProblemError(
    'LZ-0001',
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}

const anyParams = z.record(z.string(), z.string().min(1).max(200))

function readQuery(query: Route['query'], request: HonoRequest): unknown {
  const sent = Object.fromEntries(
    Object.entries(request.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
  // A misspelt filter would otherwise answer with everything.
  return parse(query instanceof z.ZodObject ? query.strict() : z.strictObject({}), sent)
}

const mediaTypeOf = (request: HonoRequest): string =>
  (request.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

async function readBytes(request: HonoRequest, largestBytes: number): Promise<Uint8Array> {
  if (Number(request.header('content-length') ?? 0) > largestBytes) throw new ProblemError('LZ-0014')
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > largestBytes) throw new ProblemError('LZ-0014')
  return bytes
}

async function readJson(body: z.ZodType, request: HonoRequest): Promise<unknown> {
  if (mediaTypeOf(request) !== 'application/json') throw new ProblemError('LZ-0015')
  const bytes = await readBytes(request, largestJsonBytes)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ProblemError('LZ-0001', [{ path: '', message: 'is not JSON in UTF-8' }])
  }
  return parse(body, value)
}

async function readFile({ mediaTypes, largestBytes }: FileBody, request: HonoRequest): Promise<Uint8Array> {
  if (mediaTypes !== undefined && !mediaTypes.includes(mediaTypeOf(request))) throw new ProblemError('LZ-0015')
  return readBytes(request, largestBytes)
}

/** What the caller sent, by the route's schemas. @throws ProblemError */
export async function parseInput({ params, query, body }: Route, request: HonoRequest) {
  return {
    params: parse(params ?? anyParams, request.param()),
    query: readQuery(query, request),
    body:
      body === undefined ? undefined : isFileBody(body) ? await readFile(body, request) : await readJson(body, request),
  }
}
