import * as z from 'zod'
import { isoDateSchema } from '../../../schemas/findingLife/review.ts'
import {
  type RegisterKind,
  isRegisterKind,
  registerKindNames,
  registerKinds,
} from '../../../schemas/registers/kinds.ts'
import { sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { ObjectMissing } from '../../shared/files/objectStore.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { registerPage, shownVersion } from '../core/registerRows.ts'
import { listQuery } from '../frame/listQuery.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

/** Who sees the county's own lists; clerks see what of them concerns their rows in the findings. */
const roles = ['ruleKeeper', 'disciplineOfficer', 'auditor', 'administrator'] as const

const versionSchema = z.object({ batch: z.string(), registeredAt: z.iso.datetime(), rows: z.int() })
const rowSchema = z.record(z.string(), z.unknown())
const fieldsOf = (kind: RegisterKind) =>
  Object.entries(sheetKindOf(kind).fields).map(([field, { zh, en }]) => ({ field, zh, en }))

/** The registers of the county: which version holds since when, those before it, and what stands in them. */
export const registerRoutes = [
  route({
    method: 'GET',
    path: '/registers',
    zh: '登记册与本地标准：各类现行版本、何时起、多少行',
    en: 'The registers and local standards: which version of each is in force, since when, and how many rows it has',
    roles,
    response: z.object({
      registers: z.array(
        z.object({
          kind: z.enum(registerKindNames),
          zh: z.string(),
          en: z.string(),
          /** Absent: nobody has uploaded it. */
          inForce: versionSchema.optional(),
          versions: z.int(),
        }),
      ),
    }),
    handle: async (_input, { means }) => {
      const current = await means.currentRegisters()
      const registers = await Promise.all(
        registerKindNames.map(async (kind) => {
          const history = await means.registerHistory(kind)
          const inForce = history.find(({ version }) => version === current[kind])
          const { zh, en } = registerKinds[kind]
          return { kind, zh, en, versions: history.length, ...(inForce && { inForce: shownVersion(inForce) }) }
        }),
      )
      return { registers }
    },
  }),
  route({
    method: 'GET',
    path: '/registers/:kind',
    zh: '一类登记册：各版本，及某版本在某日有效的行',
    en: 'One register: its versions, and the rows of one of them that hold on a day',
    roles,
    query: z.object({
      /** The batch that brought the version; absent: the one in force. */
      version: z.string().max(100).optional(),
      /** Only the rows that hold on that day. */
      on: isoDateSchema.optional(),
      text: z.string().min(1).max(100).optional(),
      ...listQuery({ largest: 200, usual: 50 }),
    }),
    response: z.object({
      kind: z.enum(registerKindNames),
      zh: z.string(),
      en: z.string(),
      fields: z.array(z.object({ field: z.string(), zh: z.string(), en: z.string() })),
      /** Latest first. */
      versions: z.array(versionSchema),
      /** The batch whose rows these are; absent when there is none. */
      shown: z.string().optional(),
      inForce: z.string().optional(),
      rows: z.array(z.record(z.string(), z.string())),
      total: z.int(),
      cursor: z.string().optional(),
    }),
    problems: ['LZ-0404', 'LZ-0405'],
    handle: async ({ params: { kind }, query: { version, on, text, limit } }, { means, page }) => {
      if (!isRegisterKind(kind)) throw new ProblemError('LZ-0404')
      const { [kind]: inForce } = await means.currentRegisters()
      const versions = (await means.registerHistory(kind)).toReversed()
      const { zh, en } = registerKinds[kind]
      const about = { kind, zh, en, fields: fieldsOf(kind), versions: versions.map(shownVersion) }
      const shown = version ?? inForce
      if (shown === undefined) return { ...about, rows: [], total: 0 }
      if (!versions.some((each) => each.version === shown)) throw new ProblemError('LZ-0405')
      const key = objectKeys.register(means.jurisdiction, kind, shown)
      const bytes = await means.objects.get(key).catch((error: unknown) => {
        throw error instanceof ObjectMissing ? new ProblemError('LZ-0405') : error
      })
      const rows = unpackLines(bytes).map((line) => rowSchema.parse(JSON.parse(line)))
      const found = registerPage(kind, rows, { on, text, limit, after: Number(page.after ?? 0) })
      const cursor = page.cursor(found.next?.toString())
      return {
        ...about,
        shown,
        ...(inForce !== undefined && { inForce }),
        rows: found.rows,
        total: found.total,
        ...(cursor !== undefined && { cursor }),
      }
    },
  }),
] as const
