import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../../functions/api/client.ts'

/** A refusal is final until something changes; only a connection that failed is worth another try. */
const isWorthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ApiProblem && error.problem.status < 500)

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: isWorthAnotherTry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
