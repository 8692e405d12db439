import { type ReactNode, createContext, useContext } from 'react'
import type { ApiRoutes, Client } from '../../functions/api/client.ts'

export type Api = Client<ApiRoutes>

const ApiContext = createContext<Api | undefined>(undefined)

export const ApiProvider = ({ api, children }: { readonly api: Api; readonly children: ReactNode }) => (
  <ApiContext value={api}>{children}</ApiContext>
)

/** The API as the signed-in person. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === undefined) throw new Error('rendered outside the API')
  return api
}
