import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Shows what the API answered to a change as the newest there is: an older question still on its way would bring back
 * what stood before.
 */
export async function keepAnswer<Answer>(
  queries: QueryClient,
  { queryKey }: { readonly queryKey: DataTag<QueryKey, Answer, Error> },
  answer: NoInfer<Answer>,
): Promise<void> {
  await queries.cancelQueries({ queryKey, exact: true })
  queries.setQueryData(queryKey, answer)
}
