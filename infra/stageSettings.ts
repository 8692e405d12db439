import * as z from 'zod'
import { origin, retentionDays } from './settingValues.ts'

/** Who may sign in: the OpenID provider whose access tokens the API accepts. */
const signIn = z.strictObject({
  issuer: z.url({ protocol: /^https$/, error: 'issuer must be the https address of the OpenID provider' }),
  audience: z.array(z.string().min(1)).min(1, 'audience must name at least one client of the provider'),
  /** At least one of these must be in the token; an identity token carries none, so it is refused. */
  scopes: z.array(z.string().min(1)).min(1, 'scopes must name at least one, or identity tokens would be accepted'),
})

/** How long an uploaded file cannot be deleted. Compliance cannot be undone by anyone, the account's root user included. */
const evidenceLock = z.strictObject({
  mode: z.enum(['governance', 'compliance']).default('governance'),
  days: z.int().min(1).max(36_500),
})

/** The console on the county's own address through a content network, in front of the API, so that both are one host. */
const consoleHosting = z.strictObject({
  /** Certificate of the console's host name, in the region the content network asks for. */
  certificateArn: z.string().startsWith('arn:', 'certificateArn is the full name of a certificate'),
  /** Client registered with the OpenID provider for the console: public, with code and PKCE. */
  clientId: z.string().min(1),
})

const settings = z.strictObject({
  /** The county whose records this stage keeps; first part of every key. */
  jurisdiction: z.string().regex(/^[\w-]{2,40}$/, 'jurisdiction is 2 to 40 letters, digits, - or _'),
  /** Where the county's data live; naming it is a decision, never whatever the operator's shell points to. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'region is an AWS region such as cn-north-1'),
  /** Leave out to deploy to the account of the operator's credentials. */
  account: z
    .string()
    .regex(/^\d{12}$/, 'account is twelve digits')
    .optional(),
  signIn: signIn.optional(),
  /** The API asks nobody who they are. Only for a stage that never holds real data. */
  openForDevelopment: z.boolean().default(false),
  /** Where the review console is served from: scheme, host and port, without a path. */
  consoleOrigin: origin,
  /** Leave out to serve the built console from any other static host. */
  consoleHosting: consoleHosting.optional(),
  evidenceLock,
  /** Name of a table restored from a backup that the functions shall use instead of the stage's own; see operations. */
  restoredTable: z.string().min(3).optional(),
  /** Days that function, access and object logs are kept. */
  logDays: retentionDays,
  /** Seconds an upload address stays usable. */
  uploadUrlSeconds: z.int().min(60).max(3_600).default(900),
  /** Requests to the API, all callers together. */
  throttle: z.strictObject({ perSecond: z.int().min(1), burst: z.int().min(1) }).default({ perSecond: 50, burst: 100 }),
  /** Who is mailed when an alarm rings. */
  alarmEmail: z.email().optional(),
  /** Mail at 80 % spent and when the month is forecast to exceed it. The account's whole bill. */
  monthlyBudget: z.strictObject({ amount: z.number().positive(), currency: z.enum(['USD', 'CNY']) }).optional(),
})

type Settings = z.infer<typeof settings>

/** Rules between settings: each names the setting to change. */
const contradictions = (stage: Settings): { path: string; message: string }[] => {
  const found: { path: string; message: string }[] = []
  const say = (path: string, message: string): void => void found.push({ path, message })
  if (stage.signIn === undefined && !stage.openForDevelopment)
    say('signIn', 'no OpenID issuer is set: give issuer, audience and scopes, or say openForDevelopment: true')
  if (stage.signIn !== undefined && stage.openForDevelopment)
    say('openForDevelopment', 'the stage names an issuer and is open to everyone: keep one of the two')
  if (stage.openForDevelopment && stage.evidenceLock.mode === 'compliance')
    say('evidenceLock.mode', 'a compliance lock can never be removed; a development stage may only use governance')
  if (!stage.openForDevelopment && stage.alarmEmail === undefined)
    say('alarmEmail', 'nobody would hear an alarm: give an address')
  if (!stage.openForDevelopment && stage.logDays < 180)
    say('logDays', 'network logs are kept six months or longer (Cybersecurity Law, article 21): at least 180')
  if (stage.monthlyBudget !== undefined && stage.alarmEmail === undefined)
    say('alarmEmail', 'a budget needs an address to warn')
  if (stage.consoleHosting !== undefined && stage.signIn === undefined)
    say('consoleHosting', 'the console signs people in: set signIn as well')
  if (stage.consoleHosting !== undefined && stage.region.startsWith('cn-'))
    say(
      'consoleHosting',
      'the content network is not to be had in this region: serve the console from another static host',
    )
  return found
}

/** One stage of the system as the operator sets it; see `stages.ts`. */
export const stageSettings = settings.superRefine((stage, context) => {
  for (const { path, message } of contradictions(stage))
    context.addIssue({ code: 'custom', path: path.split('.'), message })
})

export type StageSettings = z.infer<typeof stageSettings>
export type StageInput = z.input<typeof stageSettings>
