import { apiApp } from '../../functions/api/app.ts'
import { apiEnv } from '../../functions/api/env.ts'
import { type ApiMeans, apiMeans } from '../../functions/api/means.ts'
import type { Route } from '../../functions/api/route.ts'
import { makeTable } from '../../functions/shared/clients.ts'
import { findingId, groupHash } from '../../functions/shared/store/keys.ts'
import { pageStore } from '../../functions/shared/store/pages.ts'
import { type Engines, startEngines } from '../../infra/local/startEngines.ts'
import type { Finding } from '../../schemas/finding.ts'
import { type Principal, principalSchema } from '../../schemas/principal.ts'

/** The API as it runs, on the embedded engines; who asks is said by each test instead of by a token. */
export async function startEngineApi() {
  const engines: Engines = await startEngines()
  Object.assign(process.env, engines.environment)
  const settings = { UPLOAD_URL_SECONDS: '900', SIGN_IN_ISSUER: '', SIGN_IN_AUDIENCE: '' }
  const means = apiMeans(apiEnv.parse({ ...process.env, ...settings }))
  const table = makeTable(engines.tableName)
  return {
    engines,
    means,
    table,
    /** Writes findings as settlements do. Their ids are made with {@link findingIdOf} of their unit. */
    async settle(...findings: readonly Finding[]) {
      for (const finding of findings) {
        const pages = pageStore(table, means.jurisdiction, 'unitMonth', finding.unit)
        if (!(await pages.write([{ finding, seen: undefined }]))) throw new Error(`${finding.id} was there`)
      }
    },
    /** Requests of one person. */
    as(who: Record<string, unknown>, changes: Partial<ApiMeans> = {}, served?: readonly Route[]) {
      const principal: Principal = principalSchema.parse({ subject: 'tester', ...who })
      const app = apiApp({ ...means, identify: async () => principal, ...changes }, served)
      const request = async (path: string, init?: RequestInit) => app.request(path, init)
      const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
        request(path, {
          method,
          ...(body === undefined
            ? { headers }
            : { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }),
        })
      return {
        request,
        send,
        post: (path: string, body?: unknown, headers: Record<string, string> = {}) => send('POST', path, body, headers),
      }
    },
    stop: () => engines.stop(),
  }
}

export const findingIdOf = (unit: string, number: number): string =>
  findingId('unitMonth', groupHash('unitMonth', unit), String(number).padStart(24, '0'))
