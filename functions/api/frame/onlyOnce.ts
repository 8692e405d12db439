import type { HonoRequest } from 'hono'
import { digestOf } from '../../shared/audit/chain.ts'
import type { Scope } from '../../shared/people/scope.ts'
import type { KeptAnswer } from '../../shared/answers/answerBook.ts'
import type { Principal } from '../../../schemas/principal.ts'
import type { ApiMeans } from '../means.ts'
import { ProblemError } from '../problemError.ts'
import { type Route, routeName } from '../route.ts'

export const keyHeader = 'Idempotency-Key'
/** Printable ASCII without spaces; a UUID is usual. */
const keyShape = /^[\x21-\x7e]{1,255}$/u

interface Asked {
  readonly route: Route
  readonly request: HonoRequest
  readonly principal: Principal
  readonly scope: Scope
  readonly input: { readonly params: unknown; readonly query: unknown; readonly body: unknown }
  readonly means: Pick<ApiMeans, 'answers'>
}

/**
 * Does a POST that came with a key once, however often and at however many moments it is sent: whoever comes later gets
 * the first one's answer. What was refused changed nothing and is not kept: the same key may be tried again.
 * @throws ProblemError when the key was used for another request, or that request is still at work
 */
export async function onlyOnce(asked: Asked, work: () => Promise<Response>): Promise<Response> {
  const { route, request, means } = asked
  const key = route.method === 'POST' ? request.header(keyHeader) : undefined
  if (key === undefined) return work()
  if (!keyShape.test(key)) {
    throw new ProblemError('LZ-0001', [{ path: keyHeader, message: 'must be 1 to 255 printable characters' }])
  }
  const repeatable = repeatableOf(asked, key)
  const begun = await means.answers.begin(repeatable)
  switch (begun.outcome) {
    case 'otherRequest':
      throw new ProblemError('LZ-0013')
    case 'underway':
      throw new ProblemError('LZ-0016')
    case 'answered':
      if (begun.answer === undefined) throw new ProblemError('LZ-0018')
      return again(begun.answer)
    case 'begun':
      break
  }
  let response: Response
  try {
    response = await work()
  } catch (error) {
    await means.answers.release(repeatable, begun.ticket)
    throw error
  }
  const answer = { status: response.status, headers: [...response.headers], body: await bytesOf(response) }
  await means.answers.finish(repeatable, begun.ticket, answer)
  return response
}

/** The sender and what they may reach are part of it: nobody gets another's answer, nor one of rights they lost. */
function repeatableOf({ route, request, principal, scope, input }: Asked, key: string) {
  const { params, query, body } = input
  const content = body instanceof Uint8Array ? Buffer.from(body).toString('base64') : body
  const asked = [params, query ?? null, content ?? null, request.header('if-match') ?? null, scope.name]
  return { name: digestOf([principal.subject, routeName(route), key]), digest: digestOf(asked) }
}

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.clone().arrayBuffer())

const again = ({ status, headers, body }: KeptAnswer): Response =>
  new Response(Buffer.from(body), { status, headers: headers.map(([name, value]): [string, string] => [name, value]) })
