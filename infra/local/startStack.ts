import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiApp } from '../../functions/api/app.ts'
import { apiEnv } from '../../functions/api/env.ts'
import { apiMeans } from '../../functions/api/means.ts'
import { roleNames } from '../../schemas/roles.ts'
import { type Stage, watching } from '../queues.ts'
import type { Request as ApiRequest } from './batchClient.ts'
import { startClock } from './eventSources/clock.ts'
import type { QueueHandler } from './eventSources/invokeHandler.ts'
import { accountOfPerson } from './signIn/people.ts'
import { seedAccount, seedAccounts } from './signIn/seedAccounts.ts'
import { type SignIn, startSignIn } from './signIn/startSignIn.ts'
import { type Engines, type StartEnginesOptions, startEngines } from './startEngines.ts'
import { type EventSources, startEventSources, type StartEventSourcesOptions } from './startEventSources.ts'
import { stopInReverse } from './stopInReverse.ts'

export interface Stack {
  readonly engines: Engines
  readonly events: EventSources
  readonly signIn: SignIn
  readonly fetch: (request: Request) => Promise<Response>
  /** Answers an API request in this process, without a socket, of one of the county's people. */
  readonly as: (subject: string) => ApiRequest
  /** The same of whoever may send the sheets of a unit, or, without one, the registers. */
  readonly sender: (unit: string | undefined) => Promise<ApiRequest>
  /** The same of a deputy who holds every role and sends the county's own sheets. */
  readonly request: ApiRequest
  readonly stop: () => Promise<void>
}

export interface StartStackOptions extends StartEnginesOptions {
  readonly uploadUrlSeconds?: number
  /** Puts something around each function, as Lambda extensions may; tests break off here. */
  readonly around?: (stage: Stage, handler: QueueHandler) => QueueHandler
  readonly events?: Pick<StartEventSourcesOptions, 'retryDelaySeconds' | 'onFailure' | 'maxConcurrency'>
}

/**
 * Starts the engines and runs the functions on them in this process. The functions read their settings from
 * `process.env`, as on Lambda, so a process holds one stack.
 */
export async function startStack(options: StartStackOptions = {}): Promise<Stack> {
  const cleanUp = stopInReverse()
  try {
    const engines = await startEngines(options)
    cleanUp.add(() => engines.stop())
    const folder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'lianzheng-sign-in-')))
    if (options.dataFolder === undefined) cleanUp.add(() => rm(folder, { recursive: true, force: true }))
    const signIn = await startSignIn(folder)
    cleanUp.add(() => signIn.stop())
    Object.assign(process.env, engines.environment, {
      STANDSTILL_MINUTES: String(watching.standstillMinutes),
      UPLOAD_URL_SECONDS: String(options.uploadUrlSeconds ?? 900),
      SIGN_IN_ISSUER: signIn.issuer,
      SIGN_IN_AUDIENCE: signIn.audience,
    })
    const [ingest, check, settle, replay, report, watch] = await Promise.all([
      import('../../functions/ingest/index.ts'),
      import('../../functions/check/index.ts'),
      import('../../functions/settle/index.ts'),
      import('../../functions/replay/index.ts'),
      import('../../functions/report/index.ts'),
      import('../../functions/watch/index.ts'),
    ])
    const around = options.around ?? ((_stage, handler) => handler)
    const handlers = {
      ingest: around('ingest', ingest.handler),
      check: around('check', check.handler),
      settle: around('settle', settle.handler),
      replay: around('replay', replay.handler),
      report: around('report', report.handler),
    }
    // One thread runs all handlers: more of them at once would only hold more in memory.
    const maxConcurrency = { ingest: 1, check: 2, settle: 1, replay: 1, report: 1 }
    const events = await startEventSources({ engines, handlers, maxConcurrency, ...options.events })
    cleanUp.add(() => events.stop())
    const clock = startClock(watch.handler, watching.everyMinutes)
    cleanUp.add(() => clock.stop())
    const means = apiMeans(apiEnv.parse(process.env))
    const app = apiApp(means)
    await seedAccounts(means.accounts)
    const as = (subject: string) => requestAs(app, signIn, subject)
    const seeded = async (subject: string, person: Parameters<typeof accountOfPerson>[1]) => {
      await seedAccount(means.accounts, accountOfPerson(subject, person, means.now()))
      return as(subject)
    }
    return {
      engines,
      events,
      signIn,
      fetch: async (request) => app.fetch(request),
      as,
      sender: async (unit) =>
        unit === undefined
          ? as('rulekeeper1')
          : seeded(`clerk-${unit}`, { name: `${unit}经办人`, roles: ['financeClerk'], unit }),
      request: await seeded('deputy', { name: '代办人', roles: roleNames, unit: 'GOV' }),
      stop: () => cleanUp.stop(),
    }
  } catch (error) {
    await cleanUp.stop()
    throw error
  }
}

/** Sends requests with the subject's token, unless they bring their own. */
const requestAs =
  (app: ReturnType<typeof apiApp>, signIn: SignIn, subject: string): ApiRequest =>
  async (path, init) => {
    const headers = new Headers(init?.headers)
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await signIn.tokenFor(subject)}`)
    return app.request(path, { ...init, headers })
  }
