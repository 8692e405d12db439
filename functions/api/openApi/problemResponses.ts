import { type ProblemCode, problems } from '../../../schemas/problem.ts'
import type { Route } from '../route.ts'

/** Every problem a route may answer: its own, and those that come from what it asks of the caller. */
export const problemsOf = ({
  method,
  roles,
  body,
  needsRevision,
  problems: own = [],
}: Route): readonly ProblemCode[] => [
  ...new Set<ProblemCode>([
    'LZ-0001',
    ...(roles === 'public' ? [] : (['LZ-0008', 'LZ-0009', 'LZ-0017'] as const)),
    ...(body === undefined ? [] : (['LZ-0014', 'LZ-0015'] as const)),
    ...(method === 'POST' ? (['LZ-0013', 'LZ-0016', 'LZ-0018'] as const) : []),
    ...(needsRevision === true ? (['LZ-0011', 'LZ-0012'] as const) : []),
    ...own,
    'LZ-0005',
  ]),
]

/** Problems by HTTP status: one response for each, which names its codes. */
export function problemResponses(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus.map((code) => `${code} ${problems[code].zh} · ${problems[code].en}`).join('\n\n'),
        'x-codes': ofStatus,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
