import { Architecture, type Code } from 'aws-cdk-lib/aws-lambda'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { byClock } from '../constructs/byClock.ts'
import { typesetting } from '../constructs/typesetting.ts'
import { consume } from '../constructs/consume.ts'
import {
  insertIntoTable,
  readFiles,
  readTable,
  removeFiles,
  sendTo,
  useKey,
  writeFiles,
  writeItems,
  writeTable,
} from '../constructs/permissions.ts'
import { standingBatches } from '../constructs/standingBatches.ts'
import { StageFunction } from '../constructs/stageFunction.ts'
import type { Surroundings } from '../constructs/surroundings.ts'
import type { TableInUse } from '../constructs/tableInUse.ts'
import { apiEnv } from '../../functions/api/env.ts'
import { checkEnv } from '../../functions/check/env.ts'
import { replayEnv } from '../../functions/replay/env.ts'
import { reportEnv } from '../../functions/report/env.ts'
import { ingestEnv } from '../../functions/ingest/env.ts'
import { settleEnv } from '../../functions/settle/env.ts'
import { watchEnv } from '../../functions/watch/env.ts'
import { auditPrefix, originalPrefix, uploadPrefix } from '../../functions/shared/files/objectKeys.ts'
import { auditOf, replaysOf, reportsOf } from '../../functions/shared/store/keys.ts'
import { stageQueues, watching } from '../queues.ts'

/** What the functions are connected to. */
export interface Parts {
  readonly table: TableInUse
  readonly bucket: Bucket
  readonly incoming: Bucket
  readonly ingestQueue: IQueue
  readonly checkQueue: IQueue
  readonly settleQueue: IQueue
  readonly replayQueue: IQueue
  readonly reportQueue: IQueue
  readonly surroundings: Surroundings
  readonly code?: Code
}

const common = ({ table, bucket, surroundings }: Parts) => ({
  TABLE_NAME: table.tableName,
  BUCKET_NAME: bucket.bucketName,
  JURISDICTION: surroundings.settings.jurisdiction,
})

/** For functions that meet files on their way in. */
const arriving = ({ incoming }: Parts) => ({ INCOMING_BUCKET_NAME: incoming.bucketName })

const stub = ({ code }: Parts): { code?: Code } => (code === undefined ? {} : { code })

/** Reads an upload, writes its chunks and rejected rows, asks for them to be checked. */
export const ingestFunction = (scope: Construct, parts: Parts) => {
  const { table, bucket, incoming, checkQueue, surroundings } = parts
  const made = new StageFunction(scope, 'Ingest', {
    name: 'ingest',
    ...stageQueues.ingest,
    schema: ingestEnv,
    environment: { ...common(parts), ...arriving(parts), CHECK_QUEUE_URL: checkQueue.queueUrl },
    may: [
      readTable(table),
      writeTable(table),
      readFiles(bucket),
      writeFiles(bucket, originalPrefix, 'chunks/', 'rejected/', 'warned/', 'annotated/', 'repeats/', 'registers/'),
      readFiles(incoming),
      removeFiles(incoming, uploadPrefix),
      sendTo(checkQueue),
      useKey(surroundings.key),
    ],
    impact: 'Uploaded workbooks are not being read; clerks do not learn of their errors.',
    surroundings,
    ...stub(parts),
  })
  consume(made.lambda, parts.ingestQueue, 'ingest')
  return made
}

/** Judges the records of a chunk, keeps what window rules will read, asks for partitions to be settled. */
export const checkFunction = (scope: Construct, parts: Parts) => {
  const { table, bucket, settleQueue, surroundings } = parts
  const made = new StageFunction(scope, 'Check', {
    name: 'check',
    ...stageQueues.check,
    schema: checkEnv,
    environment: { ...common(parts), SETTLE_QUEUE_URL: settleQueue.queueUrl },
    may: [
      readTable(table),
      writeTable(table),
      readFiles(bucket),
      writeFiles(bucket, 'facts/', 'places/'),
      sendTo(settleQueue),
      useKey(surroundings.key),
    ],
    impact: 'Uploaded rows are not being judged; officers miss findings.',
    surroundings,
    ...stub(parts),
  })
  consume(made.lambda, parts.checkQueue, 'check')
  return made
}

/** Judges windows over all batches and completes a batch. */
export const settleFunction = (scope: Construct, parts: Parts) => {
  const { table, bucket, settleQueue, surroundings } = parts
  const made = new StageFunction(scope, 'Settle', {
    name: 'settle',
    ...stageQueues.settle,
    schema: settleEnv,
    environment: common(parts),
    may: [
      readTable(table),
      writeTable(table),
      insertIntoTable(table),
      readFiles(bucket),
      writeFiles(bucket, 'coverage/', `${auditPrefix}settle/`),
      useKey(surroundings.key),
    ],
    impact: 'Batches do not complete; officers miss split bills, repeated invoices and yearly limits.',
    surroundings,
    ...stub(parts),
  })
  consume(made.lambda, settleQueue, 'settle')
  return made
}

/** Tries other rules and limits on the stored records. It can write nothing but its own results. */
export const replayFunction = (scope: Construct, parts: Parts) => {
  const { table, bucket, replayQueue, surroundings } = parts
  const made = new StageFunction(scope, 'Replay', {
    name: 'replay',
    ...stageQueues.replay,
    schema: replayEnv,
    environment: common(parts),
    may: [
      readTable(table),
      writeItems(table, replaysOf(surroundings.settings.jurisdiction)),
      readFiles(bucket),
      writeFiles(bucket, 'replays/'),
      useKey(surroundings.key),
    ],
    impact: 'Rule keepers wait in vain for what a changed limit would do; no finding is concerned.',
    surroundings,
    ...stub(parts),
  })
  consume(made.lambda, replayQueue, 'replay')
  return made
}

/** Looks at the batches at work by the clock, and sends again what one that stands still lacks. */
export const watchFunction = (scope: Construct, parts: Parts) => {
  const { table, incoming, ingestQueue, checkQueue, settleQueue, surroundings } = parts
  const made = new StageFunction(scope, 'Watch', {
    name: 'watch',
    timeoutSeconds: 300,
    memoryMegabytes: 1024,
    schema: watchEnv,
    environment: {
      ...common(parts),
      ...arriving(parts),
      INGEST_QUEUE_URL: ingestQueue.queueUrl,
      CHECK_QUEUE_URL: checkQueue.queueUrl,
      SETTLE_QUEUE_URL: settleQueue.queueUrl,
      STANDSTILL_MINUTES: String(watching.standstillMinutes),
    },
    may: [
      readTable(table),
      writeTable(table),
      readFiles(incoming),
      sendTo(ingestQueue),
      sendTo(checkQueue),
      sendTo(settleQueue),
      useKey(surroundings.key),
    ],
    impact: 'Nobody notices a batch that stands still: its clerk waits and its findings are missing.',
    surroundings,
    ...stub(parts),
  })
  byClock(made.lambda, watching.everyMinutes)
  standingBatches(made, made.logGroup, surroundings)
  return made
}

/**
 * Makes duty reports, departure audits and annual statements, and writes nothing but them and their entries in the
 * audit trail. The typesetter is native: it runs on the kind of processor whose binary an install on Linux brings.
 */
export const reportFunction = (scope: Construct, parts: Parts) => {
  const { table, bucket, reportQueue, surroundings } = parts
  const { jurisdiction } = surroundings.settings
  const made = new StageFunction(scope, 'Report', {
    name: 'report',
    ...stageQueues.report,
    architecture: Architecture.X86_64,
    bundling: typesetting,
    schema: reportEnv,
    environment: common(parts),
    may: [
      readTable(table),
      writeItems(table, reportsOf(jurisdiction), auditOf(jurisdiction)),
      readFiles(bucket),
      writeFiles(bucket, 'reports/', `${auditPrefix}report/`),
      useKey(surroundings.key),
    ],
    impact: 'Duty reports, departure audits and annual statements that were asked for are not made.',
    surroundings,
    ...stub(parts),
  })
  consume(made.lambda, reportQueue, 'report')
  return made
}

/** Answers people: registers batches, signs upload addresses, shows and decides findings, makes reports. */
export const apiFunction = (scope: Construct, parts: Parts) => {
  const { table, bucket, incoming, settleQueue, replayQueue, reportQueue, surroundings } = parts
  return new StageFunction(scope, 'ApiHandler', {
    name: 'api',
    timeoutSeconds: 29,
    memoryMegabytes: 1024,
    schema: apiEnv,
    environment: {
      ...common(parts),
      ...arriving(parts),
      SETTLE_QUEUE_URL: settleQueue.queueUrl,
      REPLAY_QUEUE_URL: replayQueue.queueUrl,
      REPORT_QUEUE_URL: reportQueue.queueUrl,
      UPLOAD_URL_SECONDS: String(surroundings.settings.uploadUrlSeconds),
      SIGN_IN_ISSUER: surroundings.settings.signIn?.issuer ?? '',
      SIGN_IN_AUDIENCE: surroundings.settings.signIn?.audience.join(',') ?? '',
    },
    may: [
      readTable(table),
      writeTable(table),
      readFiles(bucket),
      writeFiles(bucket, 'attachments/', 'profiles/', `${auditPrefix}api/`),
      writeFiles(incoming, uploadPrefix),
      sendTo(settleQueue),
      sendTo(replayQueue),
      sendTo(reportQueue),
      useKey(surroundings.key),
    ],
    impact: 'Clerks cannot upload and officers cannot work their queue.',
    surroundings,
    ...stub(parts),
  })
}
