import type { Stage } from '../queues.ts'
import { s3Credentials } from './engines/s3.ts'

export const localRegion = 'cn-north-1'

export interface LocalResources {
  readonly endpoints: { readonly dynamo: string; readonly s3: string; readonly sqs: string }
  readonly tableName: string
  readonly bucketName: string
  readonly incomingBucketName: string
  readonly queueUrls: Readonly<Record<Stage, string>>
}

/** The environment variables a function finds, named as in AWS: only the values tell where it runs. */
export const localEnvironment = (resources: LocalResources): Record<string, string> => ({
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: s3Credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: s3Credentials.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: resources.endpoints.dynamo,
  AWS_ENDPOINT_URL_S3: resources.endpoints.s3,
  AWS_ENDPOINT_URL_SQS: resources.endpoints.sqs,
  // Otherwise streamed bodies come framed in chunks, and a presigned upload is signed with an empty body's checksum.
  AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
  TABLE_NAME: resources.tableName,
  BUCKET_NAME: resources.bucketName,
  INCOMING_BUCKET_NAME: resources.incomingBucketName,
  INGEST_QUEUE_URL: resources.queueUrls.ingest,
  CHECK_QUEUE_URL: resources.queueUrls.check,
  SETTLE_QUEUE_URL: resources.queueUrls.settle,
  REPLAY_QUEUE_URL: resources.queueUrls.replay,
  REPORT_QUEUE_URL: resources.queueUrls.report,
  JURISDICTION: 'county',
})
