import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../functions/api/client.ts'

/** A refusal is final until something changes; only a connection that failed is worth another try. */
const isWorthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ApiProblem && error.problem.status < 500)

/** What a person may no longer see, since the API says so, leaves the screen: asked for again, it is refused in its place. */
const isTakenAway = (error: Error): boolean => error instanceof ApiProblem && [403, 404].includes(error.problem.status)

export function makeQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { state: { data }, queryKey }) => {
        if (data !== undefined && isTakenAway(error)) void queries.resetQueries({ queryKey, exact: true })
      },
    }),
    defaultOptions: {
      queries: { staleTime: 20_000, retry: isWorthAnotherTry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
  return queries
}
