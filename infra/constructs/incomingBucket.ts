import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { StageSettings } from '../stageSettings.ts'
import { bucketCommon, fromTheConsole } from './evidenceBucket.ts'

/** Longer than any upload waits to be read, with time to mend a stage that stands. */
const keptDays = 14

/**
 * Where uploads arrive. A file that is taken in goes on to the evidence and is removed here; one that is refused, such as
 * a sheet with the contents of personal filings, is removed for good: nothing here is versioned or locked, and what was
 * never read expires.
 */
export const incomingBucket = (scope: Construct, key: IKey, accessLogs: IBucket, settings: StageSettings): Bucket =>
  new Bucket(scope, 'Incoming', {
    ...bucketCommon,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'incoming/',
    cors: [fromTheConsole(settings.consoleOrigin)],
    lifecycleRules: [{ expiration: Duration.days(keptDays), abortIncompleteMultipartUploadAfter: Duration.days(7) }],
  })
