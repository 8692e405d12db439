import type * as z from 'zod'
import type { Act, NewEntry } from '../../schemas/audit.ts'
import type { Batch } from '../../schemas/batch.ts'
import type { Principal } from '../../schemas/principal.ts'
import type { ProblemCode } from '../../schemas/problem.ts'
import type { Role } from '../../schemas/roles.ts'
import type { Scope } from '../shared/people/scope.ts'
import type { FileAnswer, FileBody } from './frame/files.ts'
import type { Reply } from './frame/reply.ts'
import type { Page } from './frame/page.ts'
import type { ApiMeans } from './means.ts'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Schema = z.ZodType
type MaybeSchema = Schema | undefined

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** Parameters of a path without a schema of their own: texts of 1 to 200 characters. */
export type PathParams<Path extends string> = { readonly [Name in ParamNames<Path>]: string }

export type ParamsOf<Path extends string, Params extends MaybeSchema> = Params extends Schema
  ? z.output<Params>
  : PathParams<Path>
export type BodyOf<Body extends MaybeSchema | FileBody> = Body extends Schema
  ? z.output<Body>
  : Body extends FileBody
    ? Uint8Array
    : undefined
type QueryOf<Query extends MaybeSchema> = Query extends Schema ? z.output<Query> : undefined
/** What a handler returns: the value of the response's schema, or a file. */
export type Answered<Response extends Schema | FileAnswer> = Response extends Schema
  ? z.input<Response>
  : { readonly mediaType: string; readonly fileName?: string; readonly bytes: Uint8Array | string }

/** What the caller sent, parsed. */
export interface Input<
  Path extends string,
  Params extends MaybeSchema,
  Query extends MaybeSchema,
  Body extends MaybeSchema | FileBody,
> {
  readonly params: ParamsOf<Path, Params>
  readonly query: QueryOf<Query>
  readonly body: BodyOf<Body>
}

/** Who asks, what they may reach, and what the API works with. */
export interface Context {
  readonly principal: Principal
  readonly scope: Scope
  readonly means: ApiMeans
  /** Where in the list to go on: the cursor of the query, read; see {@link Page}. */
  readonly page: Page
  /**
   * The entry of this act for the audit trail, by the route's `act`: which things it was done to, and what was written
   * (kept as a digest only). Append it with the write it tells of.
   */
  readonly entry: (subjects: readonly string[], detail: unknown) => NewEntry
  /** Whether the caller needs the names of persons in a sheet; from all others they are withheld. */
  readonly needsNames: (sheet: Pick<Batch, 'kind' | 'unit'>) => boolean
  /** The revision the caller saw (`If-Match`); of routes that ask for it. */
  readonly revision: number
}

/** One address of the API. Frame, authorisation tests, OpenAPI document and typed client are made from it. */
export interface Definition<
  Method extends HttpMethod,
  Path extends string,
  Params extends MaybeSchema,
  Query extends MaybeSchema,
  Body extends MaybeSchema | FileBody,
  Response extends Schema | FileAnswer,
> {
  readonly method: Method
  /** Such as `/findings/:id`. */
  readonly path: Path
  readonly zh: string
  readonly en: string
  readonly params?: Params
  /** An object of texts as they stand in the address; names it does not know are refused. */
  readonly query?: Query
  readonly body?: Body
  /** What is answered; anything the schema does not name is left out. */
  readonly response: Response
  /** Success; 200 when absent. A handler may answer another with {@link Reply}. */
  readonly status?: 200 | 201 | 202
  /** What it may answer besides the problems every route may. */
  readonly problems?: readonly ProblemCode[]
  /** What calling it is in the audit trail; every route that changes something has one. */
  readonly act?: Act
  /** The officials whose file the answer shows: the reading is written into the audit trail before it is answered. */
  readonly personalFileOf?: (answer: Answered<Response>) => readonly string[]
  /** Revision of the answered item, for its ETag. */
  readonly revisionOf?: (answer: Answered<Response>) => number
  /** The caller must say with If-Match which revision it saw; the handler's write must state it as its condition. */
  readonly needsRevision?: boolean
}

/** A route as the frame takes it. */
export interface Route<
  Method extends HttpMethod = HttpMethod,
  Path extends string = string,
  Params extends MaybeSchema = MaybeSchema,
  Query extends MaybeSchema = MaybeSchema,
  Body extends MaybeSchema | FileBody = MaybeSchema | FileBody,
  Response extends Schema | FileAnswer = Schema | FileAnswer,
> extends Omit<Definition<Method, Path, Params, Query, Body, Response>, 'revisionOf' | 'personalFileOf'> {
  /** Who may call it: an allow-list. */
  readonly roles: readonly Role[] | 'public'
  // Methods, so that a list of all routes has one type: the frame hands each only what its own schemas have parsed.
  personalFileOf?(answer: Answered<Response>): readonly string[]
  revisionOf?(answer: Answered<Response>): number
  handle(
    input: Input<Path, Params, Query, Body>,
    context: Context,
  ): Promise<Answered<Response> | Reply<Answered<Response>>>
}

/** A route for people who are signed in and hold one of its roles. */
export const route = <
  const Method extends HttpMethod,
  const Path extends string,
  Response extends Schema | FileAnswer,
  Params extends MaybeSchema = undefined,
  Query extends MaybeSchema = undefined,
  Body extends MaybeSchema | FileBody = undefined,
>(
  definition: Definition<Method, Path, Params, Query, Body, Response> & {
    readonly roles: readonly Role[]
    readonly handle: (
      input: Input<Path, Params, Query, Body>,
      context: Context,
    ) => Promise<Answered<Response> | Reply<Answered<Response>>>
  },
): Route<Method, Path, Params, Query, Body, Response> => definition

/** A route that asks nobody who they are: it must tell nothing about the county. */
export const publicRoute = <const Path extends string, Response extends Schema | FileAnswer>(
  definition: Definition<'GET', Path, undefined, undefined, undefined, Response> & {
    readonly handle: () => Promise<Answered<Response>>
  },
): Route<'GET', Path, undefined, undefined, undefined, Response> => ({ ...definition, roles: 'public' })

export const routeName = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`
