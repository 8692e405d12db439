import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { costGuard } from '../constructs/costGuard.ts'
import { dataKey } from '../constructs/dataKey.ts'
import { consoleFiles } from '../constructs/consoleFiles.ts'
import { accessLogBucket, evidenceBucket } from '../constructs/evidenceBucket.ts'
import { incomingBucket } from '../constructs/incomingBucket.ts'
import { operatorTopic } from '../constructs/operatorTopic.ts'
import { type QueueWithDeadLetters, queueWithDeadLetters } from '../constructs/queueWithDeadLetters.ts'
import { recordTable } from '../constructs/recordTable.ts'
import type { Surroundings } from '../constructs/surroundings.ts'
import { notifyOfUploads } from '../constructs/uploadNotification.ts'
import type { StageSettings } from '../stageSettings.ts'
import { uploadPrefix } from '../../functions/shared/files/objectKeys.ts'

export interface KeptStackProps extends StackProps {
  readonly stage: string
  readonly settings: StageSettings
}

/**
 * What must survive: the key, the table, the evidence, and the queue S3 announces uploads to (it belongs to the
 * bucket: an announcement nobody has read yet is the only sign of an upload). Deployed first, changed rarely.
 */
export class KeptStack extends Stack {
  readonly surroundings: Surroundings
  readonly table: TableV2
  readonly bucket: Bucket
  /** Where uploads arrive. */
  readonly incoming: Bucket
  readonly uploads: QueueWithDeadLetters
  /** Where the built console is put, when this stage serves it. */
  readonly consoleFiles: Bucket | undefined
  readonly consoleBucket: CfnOutput | undefined

  constructor(scope: Construct, id: string, { stage, settings, ...props }: KeptStackProps) {
    super(scope, id, props)
    const key = dataKey(this, stage)
    this.surroundings = { stage, settings, key, operators: operatorTopic(this, key, settings) }
    this.table = recordTable(this, key)
    const accessLogs = accessLogBucket(this, settings.logDays)
    this.bucket = evidenceBucket(this, key, accessLogs, settings)
    this.incoming = incomingBucket(this, key, accessLogs, settings)
    this.consoleFiles = settings.consoleHosting && consoleFiles(this, accessLogs)
    this.consoleBucket =
      this.consoleFiles &&
      new CfnOutput(this, 'ConsoleBucket', {
        value: this.consoleFiles.bucketName,
        description: 'Bucket for infra/operations/publishConsole.ts',
      })
    this.uploads = queueWithDeadLetters(this, 'Ingest', {
      stage: 'ingest',
      surroundings: this.surroundings,
      impact: 'Uploaded workbooks are not being read; clerks see "received" and do not learn of their errors.',
      runbook: 'docs/operations.md#redrive',
    })
    notifyOfUploads(this.incoming, this.uploads.queue, uploadPrefix)
    costGuard(this, settings)
  }
}
