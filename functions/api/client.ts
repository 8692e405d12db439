import type * as z from 'zod'
import type { Problem } from '../../schemas/problem.ts'
import type { FileAnswer, FileBody } from './frame/files.ts'
import type { PathParams, Route } from './route.ts'
// Only the list's type: nothing of the server comes into a caller's bundle.
import type { routes } from './routes.ts'

type RouteOf<List extends readonly Route[]> = List[number]
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined

/** Every route of a list by its name, such as `GET /findings/:id`: what a caller sends and gets. */
export type RoutesOf<List extends readonly Route[]> = {
  readonly [Each in RouteOf<List> as `${Each['method']} ${Each['path']}`]: Each extends Route<
    infer _Method,
    infer Path,
    infer Params,
    infer Query,
    infer Body,
    infer Response
  >
    ? {
        readonly params: Params extends z.ZodType ? z.input<Params> : PathParams<Path>
        readonly query: Sent<Query>
        readonly body: Body extends FileBody ? Uint8Array<ArrayBuffer> | Blob | string : Sent<Body>
        readonly response: Response extends z.ZodType
          ? z.output<Response>
          : Response extends FileAnswer
            ? ReceivedFile
            : never
      }
    : never
}
export type ApiRoutes = RoutesOf<typeof routes>

export interface ReceivedFile {
  readonly mediaType: string
  readonly fileName: string | undefined
  readonly bytes: Uint8Array
}

/** The API refused, with the document that says why; `code` is what a program goes by. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.en}`)
    this.problem = problem
  }
}

interface Headers {
  /** For writes to an item that has a revision: the `tag` of the answer the caller saw. */
  readonly ifMatch?: string
  /** For POST: the same key for every attempt at the same act, which is then done once. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

interface Wire {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly response: unknown
}
type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [Key in Name]?: undefined }
  : Partial<Value> extends Value
    ? { readonly [Key in Name]?: Value }
    : { readonly [Key in Name]: Value }
type Call<Each extends Wire> = Part<'params', Each['params']> &
  Part<'query', Each['query']> &
  Part<'body', Each['body']> &
  Headers
type Arguments<Each extends Wire> = Partial<Call<Each>> extends Call<Each> ? [call?: Call<Each>] : [call: Call<Each>]

export interface Received<Value> {
  readonly value: Value
  readonly status: number
  /** The answer's ETag. */
  readonly tag: string | undefined
}

export type Client<Routes extends Readonly<Record<keyof Routes, Wire>>> = <Name extends keyof Routes & string>(
  name: Name,
  ...call: Arguments<Routes[Name]>
) => Promise<Received<Routes[Name]['response']>>

export interface ClientOptions {
  /** Scheme, host and port; absent: the page's own. */
  readonly origin?: string
  /** The access token for a request; absent: none is sent. */
  readonly token?: () => Promise<string | undefined>
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>
}

interface AnyCall extends Headers {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

/**
 * A client of the API for browser and Node, typed by the route list itself.
 * @throws ApiProblem for every answer that is a problem document
 */
export function apiClient(options: ClientOptions = {}): Client<ApiRoutes> {
  return typedClient<ApiRoutes>(options)
}

/** A client of any list of routes; see {@link apiClient}. */
export function typedClient<Routes extends Readonly<Record<keyof Routes, Wire>>>({
  origin = '',
  token,
  fetch: send = (address, init) => fetch(address, init),
}: ClientOptions): Client<Routes> {
  return async (name, ...[call]) => {
    const response = await send(...(await requestOf(name, call ?? {}, origin, token)))
    const value = await readAnswer(response)
    if (!isAnswer<Routes[typeof name]['response']>(value)) throw new TypeError('unreachable')
    return { value, status: response.status, tag: response.headers.get('etag') ?? undefined }
  }
}

/** The server has checked its answer by the very schema this type comes from. */
const isAnswer = <Value>(_value: unknown): _value is Value => true

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

function addressOf(path: string, { params, query }: AnyCall): string {
  let address = path
  for (const [name, value] of entriesOf(params))
    address = address.replace(`:${name}`, encodeURIComponent(String(value)))
  const search = new URLSearchParams()
  for (const [name, value] of entriesOf(query)) {
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) search.append(name, String(each))
  }
  return search.size === 0 ? address : `${address}?${search.toString()}`
}

const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> | Blob | string =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof Blob

async function requestOf(
  name: string,
  call: AnyCall,
  origin: string,
  token: ClientOptions['token'],
): Promise<[string, RequestInit]> {
  const [method = '', path = ''] = name.split(' ')
  const headers: Record<string, string> = {}
  const bearer = await token?.()
  if (bearer !== undefined) headers['authorization'] = `Bearer ${bearer}`
  if (call.ifMatch !== undefined) headers['if-match'] = call.ifMatch
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey
  if (call.body !== undefined && !isBytes(call.body)) headers['content-type'] = 'application/json'
  const body = call.body === undefined || isBytes(call.body) ? call.body : JSON.stringify(call.body)
  return [
    `${origin}${addressOf(path, call)}`,
    { method, headers, ...(body !== undefined && { body }), ...(call.signal && { signal: call.signal }) },
  ]
}

async function readAnswer(response: Response): Promise<unknown> {
  const mediaType = response.headers.get('content-type') ?? ''
  if (!response.ok) throw new ApiProblem(await readProblem(response))
  if (mediaType.startsWith('application/json')) return response.json()
  const named = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return {
    mediaType,
    fileName: named === undefined ? undefined : decodeURIComponent(named),
    bytes: new Uint8Array(await response.arrayBuffer()),
  } satisfies ReceivedFile
}

/** By hand: a schema library would be a tenth of what a browser loads before it shows anything. */
const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  ['type', 'title', 'code', 'zh', 'en'].every((name) => typeof Reflect.get(body, name) === 'string') &&
  'status' in body &&
  typeof body.status === 'number' &&
  (!('errors' in body) || body.errors === undefined || Array.isArray(body.errors))

/** Something between caller and API, such as a gateway, may answer in its own words. */
async function readProblem(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (isProblem(body)) return body
  const said = { zh: `服务器答复 ${response.status}`, en: `The server answered ${response.status}` }
  return { type: 'about:blank', title: said.en, status: response.status, code: 'none', ...said }
}
