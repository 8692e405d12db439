import { randomBytes } from 'node:crypto'
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type * as z from 'zod'
import type { AttachmentStore } from '../shared/attachments/attachmentStore.ts'
import { dynamoAttachments } from '../shared/attachments/dynamoAttachments.ts'
import { anchorWriter } from '../shared/audit/anchors.ts'
import type { AnswerBook } from '../shared/answers/answerBook.ts'
import { dynamoAnswerBook } from '../shared/answers/dynamoAnswerBook.ts'
import type { AuditTrail } from '../shared/audit/auditTrail.ts'
import { dynamoAuditTrail } from '../shared/audit/dynamoAuditTrail.ts'
import { dynamoBatchStore } from '../shared/batches/dynamoBatchStore.ts'
import type { BatchStore } from '../shared/batches/batchStore.ts'
import { type WithdrawAct, withdrawBatch } from '../shared/batches/withdraw.ts'
import type { ReplayMessage, ReportMessage, SettleMessage } from '../../schemas/messages.ts'
import type { MessageQueue } from '../shared/messages/messageQueue.ts'
import { dynamoReplayStore } from '../shared/replays/dynamoReplayStore.ts'
import type { ReplayStore } from '../shared/replays/replayStore.ts'
import { sqsQueue } from '../shared/messages/sqsQueue.ts'
import type { CoverageBook } from '../shared/coverage/coverageBook.ts'
import { dynamoCoverageBook } from '../shared/coverage/dynamoCoverageBook.ts'
import { dynamoReturnsBook } from '../shared/returns/dynamoReturnsBook.ts'
import type { ReturnsBook } from '../shared/returns/returnsBook.ts'
import { makeObjectStore, makeQueues, makeS3, makeTable } from '../shared/clients.ts'
import type { ObjectStore } from '../shared/files/objectStore.ts'
import { type FindingStore, findingStore } from '../shared/findings/findingStore.ts'
import type { ActMeans } from '../shared/findings/life/performAct.ts'
import { tableFindings } from '../shared/findings/tableFindings.ts'
import { tableReviews } from '../shared/findings/tableReviews.ts'
import { type Calendar, chineseCalendar } from '../../rules/calendar/calendar.ts'
import type { HistoryEntry } from '../../schemas/findingLife/history.ts'
import type { Principal } from '../../schemas/principal.ts'
import type { PageStore } from '../settle/core/pageStore.ts'
import { pageStore } from '../shared/store/pages.ts'
import type { RegisterKind } from '../../schemas/registers/kinds.ts'
import { type RegisterVersion, currentRegisters, registerHistory } from '../shared/store/registers.ts'
import { type Log, makeLog } from '../shared/log.ts'
import type { AccountStore } from '../shared/people/accountStore.ts'
import { dynamoAccountStore } from '../shared/people/dynamoAccountStore.ts'
import { dynamoSampleBook } from '../shared/quality/dynamoSampleBook.ts'
import type { SampleBook } from '../shared/quality/sampleBook.ts'
import type { ViewBook } from '../shared/views/viewBook.ts'
import { dynamoViewBook } from '../shared/views/dynamoViewBook.ts'
import { dynamoReportStore } from '../shared/reports/dynamoReportStore.ts'
import { type AuditCommentStore, dynamoAuditCommentStore } from '../shared/reports/auditCommentStore.ts'
import { type OwnTextStore, dynamoOwnTextStore } from '../shared/reports/ownTextStore.ts'
import type { ReportStore } from '../shared/reports/reportStore.ts'
import { loadRegisters } from '../shared/files/registerFiles.ts'
import { keepLast } from '../shared/keepLast.ts'
import { ruleSetName } from '../shared/ruleSet.ts'
import { catalogue } from '../../rules/catalogue.ts'
import type { KeptReport } from '../../schemas/reports/keptReport.ts'
import type { AskedRecords } from '../report/core/stored/asked.ts'
import { type KeptBasis, basisOf } from '../report/core/stored/basis.ts'
import { readStored } from '../report/core/stored/readStored.ts'
import { identifier } from './people/identify.ts'
import { tokenVerifier } from './people/verifyToken.ts'
import type { apiEnv } from './env.ts'

/** Everything the API reaches outside itself. */
export interface ApiMeans {
  readonly jurisdiction: string
  /** Who sends an Authorization header. @throws ProblemError when it is nobody the county knows */
  readonly identify: (authorization: string | undefined) => Promise<Principal>
  readonly accounts: AccountStore
  /** Only what takes a scope: a route cannot read past it. */
  readonly batches: Pick<BatchStore, 'find' | 'list' | 'register'>
  /** Withdraws a batch that the route has found within the caller's scope. */
  readonly withdraw: (id: string, act: WithdrawAct) => ReturnType<typeof withdrawBatch>
  readonly replays: Pick<ReplayStore, 'get' | 'add'>
  readonly replayQueue: MessageQueue<ReplayMessage>
  /** The route shows only what `mayReadReport` lets the caller read. */
  readonly reports: Pick<ReportStore, 'get' | 'ask' | 'list'>
  readonly reportQueue: MessageQueue<ReportMessage>
  /** What a report that asks so of records would rest on, if it were made now. */
  readonly reportBasis: (
    about: Pick<KeptReport, 'subject' | 'decisionCutOff'>,
    asked: AskedRecords,
  ) => Promise<KeptBasis>
  /** The route reaches only the caller's own, or reads for those who read all. */
  readonly ownTexts: OwnTextStore
  readonly auditComments: AuditCommentStore
  /** The route asks only for units within the caller's scope. */
  readonly returns: ReturnsBook
  /** The route asks only for a unit or official within the caller's scope. */
  readonly coverage: Pick<CoverageBook, 'read'>
  /** What stands on the pages of a row that the route has found within the caller's scope. */
  readonly pages: (family: string, group: string) => Pick<PageStore, 'head' | 'contributions'>
  readonly findings: FindingStore
  readonly audit: AuditTrail
  /** Requests that came with an Idempotency-Key. */
  readonly answers: AnswerBook
  /** What was done to a finding, in order; of one that was looked at first. */
  readonly history: (finding: string) => Promise<readonly HistoryEntry[]>
  /** What an act writes and asks. */
  readonly reviews: Pick<ActMeans, 'write' | 'officer' | 'attachmentsKept'>
  /** Of findings that were looked at first. */
  readonly attachments: AttachmentStore
  readonly views: ViewBook
  readonly samples: SampleBook
  readonly calendar: Calendar
  readonly objects: ObjectStore
  /** The register versions in force now. */
  readonly currentRegisters: () => Promise<Readonly<Record<string, string>>>
  /** Every version of a register that was not withdrawn, oldest first. */
  readonly registerHistory: (kind: RegisterKind) => Promise<readonly RegisterVersion[]>
  /** A URL that takes one upload of just the file with this SHA-256, of just this size when it is given, and until when. */
  readonly presign: (key: string, sha256: string, bytes?: number) => Promise<PresignedUpload>
  /** The same for a file that is only to become evidence when it can be taken in. */
  readonly presignUpload: (key: string, sha256: string) => Promise<PresignedUpload>
  /** A URL by which a browser saves an object under a name, and until when. */
  readonly presignReading: (
    key: string,
    as: { readonly fileName: string; readonly mediaType: string },
  ) => Promise<{ readonly url: string; readonly seconds: number }>
  readonly now: () => Date
  /** Random hexadecimal digits. */
  readonly random: () => string
  readonly log: Log
}

export interface PresignedUpload {
  readonly url: string
  readonly method: 'PUT'
  /** Headers that must be sent as they are: they are signed, and S3 checks the file against the checksum. */
  readonly headers: Readonly<Record<string, string>>
  readonly seconds: number
}

/** Time to follow an address that was just answered, not to hand it on. */
const readingSeconds = 60

const checksumHeader = 'x-amz-checksum-sha256'

export function apiMeans(env: z.infer<typeof apiEnv>): ApiMeans {
  const table = makeTable(env.TABLE_NAME)
  const source = tableFindings(table, env.JURISDICTION)
  const s3 = makeS3()
  const seconds = env.UPLOAD_URL_SECONDS
  const objects = makeObjectStore(env.BUCKET_NAME)
  const log = makeLog('api')
  const audit = dynamoAuditTrail(table, env.JURISDICTION, anchorWriter('api', objects, env.JURISDICTION, log))
  const batches = dynamoBatchStore(table, env.JURISDICTION)
  const registers = () => currentRegisters(table, env.JURISDICTION)
  const now = () => new Date()
  const sqs = makeQueues()
  const settleQueue = sqsQueue<SettleMessage>(sqs, env.SETTLE_QUEUE_URL)
  const accounts = dynamoAccountStore(table, env.JURISDICTION, audit)
  const attachments = dynamoAttachments(table, env.JURISDICTION, audit)
  const returns = dynamoReturnsBook(table, env.JURISDICTION)
  const ownTexts = dynamoOwnTextStore(table, env.JURISDICTION)
  const auditComments = dynamoAuditCommentStore(table, env.JURISDICTION)
  const history = (finding: string) => source.history(finding)
  const calendar = chineseCalendar()
  const ruleSet = ruleSetName(catalogue)
  const reported = {
    jurisdiction: env.JURISDICTION,
    batches,
    objects,
    findingIndex: () => source.index.current(),
    history,
    currentRegisters: registers,
    registersOf: keepLast((versions: Readonly<Record<string, string>>) =>
      loadRegisters(objects, env.JURISDICTION, versions),
    ),
    returns,
    ownTexts,
    auditComments,
    ruleSet,
    calendar,
    now,
  }
  return {
    jurisdiction: env.JURISDICTION,
    identify: identifier(tokenVerifier(env.SIGN_IN_ISSUER, env.SIGN_IN_AUDIENCE), accounts),
    accounts,
    findings: findingStore(source),
    history,
    reviews: tableReviews(table, env.JURISDICTION, source.index, audit, accounts, attachments),
    attachments,
    views: dynamoViewBook(table, env.JURISDICTION, audit),
    samples: dynamoSampleBook(table, env.JURISDICTION),
    calendar,
    batches,
    withdraw: (id, act) => withdrawBatch(id, act, { batches, registers, settleQueue, now }),
    replays: dynamoReplayStore(table, env.JURISDICTION),
    replayQueue: sqsQueue(sqs, env.REPLAY_QUEUE_URL),
    coverage: dynamoCoverageBook(table, env.JURISDICTION),
    pages: (family, group) => pageStore(table, env.JURISDICTION, family, group),
    reports: dynamoReportStore(table, env.JURISDICTION),
    reportQueue: sqsQueue<ReportMessage>(sqs, env.REPORT_QUEUE_URL),
    reportBasis: async ({ subject, decisionCutOff }, asked) =>
      basisOf({ stored: await readStored(subject, decisionCutOff, reported), ruleSet }, asked),
    ownTexts,
    auditComments,
    returns,
    audit,
    answers: dynamoAnswerBook(table, env.JURISDICTION, now),
    objects,
    currentRegisters: registers,
    registerHistory: (kind) => registerHistory(table, env.JURISDICTION, kind),
    presign: presignInto(s3, env.BUCKET_NAME, seconds),
    presignUpload: presignInto(s3, env.INCOMING_BUCKET_NAME, seconds),
    presignReading: async (Key, { fileName, mediaType }) => {
      const command = new GetObjectCommand({
        Bucket: env.BUCKET_NAME,
        Key,
        ResponseContentType: mediaType,
        // Saved, never shown in the page's own window.
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      })
      return { url: await getSignedUrl(s3, command, { expiresIn: readingSeconds }), seconds: readingSeconds }
    },
    now,
    random: () => randomBytes(8).toString('hex'),
    log,
  }
}

const presignInto =
  (s3: S3Client, Bucket: string, seconds: number): ApiMeans['presign'] =>
  async (Key, sha256, ContentLength) => {
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64')
    const command = new PutObjectCommand({ Bucket, Key, ChecksumSHA256, ContentLength })
    const url = await getSignedUrl(s3, command, {
      expiresIn: seconds,
      unhoistableHeaders: new Set([checksumHeader]),
      signableHeaders: new Set([checksumHeader, 'host', 'content-length']),
    })
    return { url, method: 'PUT', headers: { [checksumHeader]: ChecksumSHA256 }, seconds }
  }
