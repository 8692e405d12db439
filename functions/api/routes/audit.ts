import * as z from 'zod'
import { actNames, acts, auditEntrySchema } from '../../../schemas/audit.ts'
import { bothLanguagesSchema } from '../../../schemas/bothLanguages.ts'
import { readAnchors } from '../../shared/audit/anchors.ts'
import { chainFaults, verifyChain } from '../../shared/audit/verifyChain.ts'
import { dateInChina } from '../../shared/findings/life/dueDates.ts'
import { auditCsv } from '../core/auditExport.ts'
import { searchAudit } from '../core/auditSearch.ts'
import { fileAnswer } from '../frame/files.ts'
import { listQuery } from '../frame/listQuery.ts'
import { ProblemError } from '../problemError.ts'
import { route } from '../route.ts'

const roles = ['auditor', 'administrator'] as const
const csv = 'text/csv; charset=utf-8'
/** Entries looked at for one page, so that a rare filter over a long trail still answers in time. */
const mostLookedAt = 5000
/** What Lambda can answer in one body, with room to spare. */
const mostExported = 10_000
const mostExportedBytes = 4_500_000

const filterQuery = {
  actor: z.string().min(1).max(200).optional(),
  act: z.enum(actNames).optional(),
  subject: z.string().min(1).max(200).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
}

const verificationSchema = z.object({
  /** Entries found sound, from the first on. */
  sound: z.int(),
  /** Hashes kept among the evidence that the trail was compared with. */
  anchors: z.int(),
  /** The first broken entry; absent when there is none. */
  broken: z.object({ sequence: z.int(), fault: z.string(), zh: z.string(), en: z.string() }).optional(),
})

/** The county's record of who did what when: reading it, taking it along, and finding out whether it is whole. */
export const auditRoutes = [
  route({
    method: 'GET',
    path: '/audit',
    zh: '审计记录（按操作人、操作、对象、日期筛选），新的在前',
    en: 'The audit trail by actor, act, subject and day, latest first; a page may be short and still have one after it',
    roles,
    query: z.object({ ...filterQuery, ...listQuery({ largest: 500, usual: 100 }) }),
    response: z.object({
      entries: z.array(auditEntrySchema),
      cursor: z.string().optional(),
      /** What every act is called. */
      acts: z.record(z.enum(actNames), bothLanguagesSchema),
    }),
    handle: async ({ query }, { means, page }) => {
      const before = page.after === undefined ? undefined : Number(page.after)
      const found = await searchAudit(means.audit, query, { limit: query.limit, most: mostLookedAt, before })
      return { entries: [...found.entries], cursor: page.cursor(found.before?.toString()), acts }
    },
  }),
  route({
    method: 'GET',
    path: '/audit/export',
    zh: '导出审计记录（CSV），与列表同一筛选',
    en: 'The audit trail as CSV, by the same filter as the list',
    roles,
    act: 'auditExported',
    query: z.object(filterQuery),
    response: fileAnswer(csv),
    problems: ['LZ-0215'],
    handle: async ({ query }, { means, entry }) => {
      const head = await means.audit.head()
      const { entries } = await searchAudit(means.audit, query, {
        limit: mostExported + 1,
        most: Math.max(head.sequence, 1),
        before: head.sequence + 1,
      })
      // Nothing is cut off unseen: who asks for more is told to ask for less.
      if (entries.length > mostExported) throw new ProblemError('LZ-0215')
      const bytes = auditCsv(entries.toReversed())
      if (Buffer.byteLength(bytes) > mostExportedBytes) throw new ProblemError('LZ-0215')
      await means.audit.append(entry([], { filter: query, until: head }))
      return { mediaType: csv, fileName: `audit-${dateInChina(means.now().toISOString())}.csv`, bytes }
    },
  }),
  route({
    method: 'GET',
    path: '/audit/verify',
    zh: '核验审计记录是否完整、未被改动；指出第一条有问题的记录',
    en: 'Whether the audit trail is whole and unaltered; names the first broken entry',
    roles,
    response: verificationSchema,
    handle: async (_input, { means }) => {
      const { audit, jurisdiction, objects } = means
      const anchors = await readAnchors(objects, jurisdiction)
      const { sound, broken } = await verifyChain(jurisdiction, audit.stored(), () => audit.head(), anchors)
      return {
        sound,
        anchors: anchors.length,
        ...(broken && { broken: { ...broken, ...chainFaults[broken.fault] } }),
      }
    },
  }),
] as const
