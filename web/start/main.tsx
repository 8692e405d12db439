import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { apiClient } from '../../functions/api/client.ts'
import { ApiProvider } from '../data/ApiContext.tsx'
import { makeQueryClient } from '../data/queryClient.ts'
import '../frame/shell.css'
import { StartFailed } from '../frame/StartFailed.tsx'
import { SessionProvider } from '../session/SessionContext.tsx'
import { startSession } from '../session/session.ts'
import { Themed } from '../theme/Themed.tsx'
import { LanguageProvider } from '../words/LanguageProvider.tsx'
import { makeRouter } from './routes.tsx'

const base = import.meta.env.BASE_URL
const place = document.querySelector('#root')
if (place === null) throw new Error('the page has no place for the application')
const page = createRoot(place)

async function start(): Promise<void> {
  const session = await startSession(base)
  // Without one the browser is on its way to the sign-in page.
  if (session !== undefined) {
    const api = apiClient({ token: () => session.accessToken() })
    const queries = makeQueryClient()
    const router = makeRouter(base, { api, queries })
    page.render(
      <StrictMode>
        <LanguageProvider>
          <Themed>
            <SessionProvider session={session}>
              <ApiProvider api={api}>
                <QueryClientProvider client={queries}>
                  <RouterProvider router={router} />
                </QueryClientProvider>
              </ApiProvider>
            </SessionProvider>
          </Themed>
        </LanguageProvider>
      </StrictMode>,
    )
  }
}

start().catch(() => {
  page.render(
    <LanguageProvider>
      <Themed>
        <StartFailed />
      </Themed>
    </LanguageProvider>,
  )
})
