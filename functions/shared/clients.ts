import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { ObjectStore } from './files/objectStore.ts'
import { bucketStore } from './files/bucketStore.ts'
import { type IncomingStore, incomingBucketStore } from './files/incomingStore.ts'
import type { Table } from './store/table.ts'

/** Endpoints and credentials come from the SDK's own environment variables: there is no "local" here. */
export const makeTable = (name: string): Table => ({
  name,
  client: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
})

/**
 * Checksums only where S3 requires them: with the SDK's default a presigned upload carries the checksum of an empty
 * body, and S3 refuses the real one.
 */
export const makeS3 = (): S3Client => new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' })

export const makeObjectStore = (bucket: string): ObjectStore => bucketStore(makeS3(), bucket)

/** The bucket in which uploads arrive. */
export const makeIncomingStore = (bucket: string): IncomingStore => incomingBucketStore(makeS3(), bucket)

export const makeQueues = (): SQSClient => new SQSClient({})
