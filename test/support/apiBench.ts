import { apiApp } from '../../functions/api/app.ts'
import type { ApiMeans } from '../../functions/api/means.ts'
import { areKept } from '../../functions/shared/attachments/attachmentStore.ts'
import type { Account } from '../../schemas/account.ts'
import { unitCodeSchema } from '../../schemas/batch.ts'
import type { Batch } from '../../schemas/batch.ts'
import type { Attachment } from '../../schemas/findingLife/attachment.ts'
import type { Finding } from '../../schemas/finding.ts'
import type { BatchStore } from '../../functions/shared/batches/batchStore.ts'
import type { Principal } from '../../schemas/principal.ts'
import { roleNames } from '../../schemas/roles.ts'
import { type Problem, problemSchema } from '../../schemas/problem.ts'
import { memoryAccountStore } from './memoryAccountStore.ts'
import { memoryAnswerBook } from './memoryAnswerBook.ts'
import { memoryAttachments } from './memoryAttachments.ts'
import { memoryAuditTrail } from './memoryAuditTrail.ts'
import { memoryBatchStore } from './memoryBatchStore.ts'
import { memoryCoverageBook } from './memoryCoverageBook.ts'
import { memoryFindings } from './memoryFindings.ts'
import { memoryObjectStore } from './memoryObjectStore.ts'
import { memoryQueue } from './memoryQueue.ts'
import { memoryAuditComments, memoryOwnTextStore, memoryReportStore } from './memoryReports.ts'
import { memoryReplayStore } from './memoryReplayStore.ts'
import { memoryReturnsBook } from './memoryReturnsBook.ts'
import { memoryPageStore } from '../functions/settle/core/memoryPageStore.ts'
import { memorySampleBook } from './memorySampleBook.ts'
import { memoryViewBook } from './memoryViewBook.ts'
import { withdrawBatch } from '../../functions/shared/batches/withdraw.ts'
import { chineseCalendar } from '../../rules/calendar/calendar.ts'
import type { KeptReport } from '../../schemas/reports/keptReport.ts'
import type { ReplayMessage, ReportMessage, SettleMessage } from '../../schemas/messages.ts'

const calendar = chineseCalendar()
const presign: ApiMeans['presign'] = async (key, sha256) => ({
  url: `https://bucket.example/${key}`,
  method: 'PUT',
  headers: { 'x-amz-checksum-sha256': sha256 },
  seconds: 900,
})

interface Start {
  readonly batches?: readonly Batch[]
  readonly findings?: readonly Finding[]
  readonly objects?: Readonly<Record<string, string | Uint8Array>>
  readonly attachments?: readonly Attachment[]
  readonly accounts?: readonly Account[]
  readonly reports?: readonly KeptReport[]
  /** Who asks; absent: somebody with every role, for the whole county. */
  readonly as?: Partial<Principal>
  readonly changes?: Partial<Omit<ApiMeans, 'batches'>> & { readonly batches?: BatchStore }
}

/** The API with everything outside it in memory; its clock stands still. */
export function apiBench({
  batches = [],
  findings = [],
  objects = {},
  accounts = [],
  reports = [],
  attachments = [],
  as = {},
  changes = {},
}: Start = {}) {
  const logged: { readonly code: string; readonly ids: unknown; readonly error?: unknown }[] = []
  let times = 0
  const memory = memoryFindings({ findings })
  const principal: Principal = { subject: 'tester', roles: [...roleNames], unit: unitCodeSchema.parse('GOV'), ...as }
  const audit = memoryAuditTrail()
  const files = memoryAttachments(audit, attachments)
  const store = memoryBatchStore(...batches)
  const settleQueue = memoryQueue<SettleMessage>()
  const replayQueue = memoryQueue<ReplayMessage>()
  const now = () => new Date('2025-04-01T08:00:00.000Z')
  const means: ApiMeans & { readonly batches: BatchStore } = {
    audit,
    accounts: memoryAccountStore(audit, ...accounts),
    jurisdiction: 'county',
    identify: async () => principal,
    findings: memory.findings,
    history: memory.history,
    reviews: { ...memory.reviews, attachmentsKept: (finding, ids, by) => areKept(files, finding, ids, by) },
    answers: memoryAnswerBook(),
    attachments: files,
    views: memoryViewBook(audit),
    samples: memorySampleBook(),
    calendar,
    batches: store,
    withdraw: (id, act) => withdrawBatch(id, act, { batches: store, settleQueue, registers: async () => ({}), now }),
    replays: memoryReplayStore(),
    replayQueue,
    reports: memoryReportStore(...reports),
    reportQueue: memoryQueue<ReportMessage>(),
    reportBasis: () => Promise.reject(new Error('what stands is not in memory')),
    ownTexts: memoryOwnTextStore(),
    auditComments: memoryAuditComments(),
    returns: memoryReturnsBook(),
    coverage: memoryCoverageBook(),
    pages: () => memoryPageStore(),
    objects: memoryObjectStore(objects),
    currentRegisters: async () => ({}),
    registerHistory: async () => [],
    presign,
    presignUpload: presign,
    presignReading: async (key) => ({ url: `https://bucket.example/${key}?read`, seconds: 60 }),
    now,
    random: () => String(++times).padStart(8, '0').padEnd(16, '0'),
    log: {
      info: (code, ids) => logged.push({ code, ids }),
      error: (code, ids, error) => logged.push({ code, ids, error }),
    },
    ...changes,
  }
  const app = apiApp(means)
  const request = async (path: string, init?: RequestInit) => app.request(path, init)
  return {
    means,
    settleQueue,
    replayQueue,
    logged,
    /** What was written into the audit trail. */
    audited: audit.written,
    request,
    post: (path: string, body: unknown) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    /** The body of a good answer. */
    get: async (path: string): Promise<Record<string, unknown>> => {
      const response = await request(path)
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return (await response.json()) as Record<string, unknown>
    },
  }
}

/** The problem document that a response is, with its media type checked. */
export async function problemOf(response: Response): Promise<Problem & { readonly instance?: string }> {
  const type = response.headers.get('content-type')
  if (type !== 'application/problem+json; charset=utf-8') throw new Error(`${response.status} with ${type}`)
  return problemSchema.loose().parse(await response.json())
}
