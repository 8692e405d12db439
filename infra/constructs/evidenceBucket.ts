import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  HttpMethods,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { StageSettings } from '../stageSettings.ts'

/** What every bucket of files has. */
export const bucketCommon = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const

/** The library's class and interface disagree on optional members, which exact optional types notice. */
const isBucket = (value: unknown): value is IBucket => value instanceof Bucket

/** Who read or wrote which file. S3 can deliver these only under its own encryption, not under a customer's key. */
export const accessLogBucket = (scope: Construct, logDays: number): IBucket => {
  const bucket: unknown = new Bucket(scope, 'EvidenceAccessLogs', {
    ...bucketCommon,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(logDays), abortIncompleteMultipartUploadAfter: Duration.days(7) }],
  })
  if (!isBucket(bucket)) throw new TypeError('A bucket was expected.')
  return bucket
}

const retention = ({ evidenceLock }: StageSettings): ObjectLockRetention =>
  evidenceLock.mode === 'compliance'
    ? ObjectLockRetention.compliance(Duration.days(evidenceLock.days))
    : ObjectLockRetention.governance(Duration.days(evidenceLock.days))

/** The console sends and fetches files straight to and from S3 with addresses the API signed. */
export const fromTheConsole = (consoleOrigin: string): CorsRule => ({
  allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
  allowedOrigins: [consoleOrigin],
  // A lock by default makes S3 ask for a checksum with every upload.
  allowedHeaders: ['content-type', 'content-md5', 'x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
  exposedHeaders: ['ETag', 'x-amz-version-id'],
  maxAge: 3_600,
})

/**
 * The uploaded files and what was made of them: versioned and locked, so that neither a mistake nor an intruder can
 * change what a finding points to. Nothing in it expires; after a month without reading it costs less.
 */
export const evidenceBucket = (scope: Construct, key: IKey, accessLogs: IBucket, settings: StageSettings): Bucket =>
  new Bucket(scope, 'Evidence', {
    ...bucketCommon,
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention: retention(settings),
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'evidence/',
    cors: [fromTheConsole(settings.consoleOrigin)],
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(7),
        transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(30) }],
      },
    ],
  })
