import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { createQueues, type CreatedQueues } from './createQueues.ts'
import { createTable } from './createTable.ts'
import { startDynamo } from './engines/dynamo.ts'
import { lockFolder } from './engines/folderLock.ts'
import { s3Credentials, startS3, type S3Engine } from './engines/s3.ts'
import { startSqs } from './engines/sqs.ts'
import { localEnvironment, localRegion, type LocalResources } from './localEnvironment.ts'
import { stopInReverse } from './stopInReverse.ts'

const tableName = 'lianzheng'
const bucketName = 'lianzheng-evidence'
const incomingBucketName = 'lianzheng-incoming'

export interface StartEnginesOptions {
  /** Where table and objects are kept. Absent: the table in memory, objects in a temporary folder removed on stop. */
  readonly dataFolder?: string
  /** Absent or 0: any free port. */
  readonly ports?: { readonly dynamo?: number; readonly s3?: number; readonly sqs?: number }
  /** The DynamoDB to use where none is embedded; absent: `AWS_ENDPOINT_URL_DYNAMODB` of this process. */
  readonly otherDynamoEndpoint?: string | undefined
}

export interface Engines extends LocalResources, CreatedQueues {
  /** What the functions are to find in `process.env`. */
  readonly environment: Readonly<Record<string, string>>
  readonly onObjectCreated: S3Engine['onObjectCreated']
  /** Ends all engines; what was kept in `dataFolder` is there at the next start. Safe to call twice. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the stand-ins for DynamoDB, S3 and SQS on 127.0.0.1 and creates table, bucket and queues in them.
 * Throws, with everything stopped again, when one does not start or another process uses the data folder.
 */
export const startEngines = async (options: StartEnginesOptions = {}): Promise<Engines> => {
  const { dataFolder, ports = {}, otherDynamoEndpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB } = options
  const cleanUp = stopInReverse()
  try {
    const folder = dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'lianzheng-')))
    if (dataFolder === undefined) cleanUp.add(() => rm(folder, { recursive: true, force: true }))
    cleanUp.add(await lockFolder(folder))
    const dynamo = await startDynamo({
      folder: dataFolder === undefined ? undefined : path.join(folder, 'dynamodb'),
      port: ports.dynamo,
      otherEndpoint: otherDynamoEndpoint,
    })
    cleanUp.add(() => dynamo.stop())
    const s3 = await startS3({
      folder: path.join(folder, 's3'),
      bucketNames: [bucketName, incomingBucketName],
      port: ports.s3,
    })
    cleanUp.add(() => s3.stop())
    const sqs = await startSqs({ port: ports.sqs, region: localRegion })
    cleanUp.add(() => sqs.stop())
    const endpoints = { dynamo: dynamo.endpoint, s3: s3.endpoint, sqs: sqs.endpoint }
    const queues = await createResources(endpoints)
    const resources = { endpoints, tableName, bucketName, incomingBucketName, ...queues }
    return {
      ...resources,
      environment: localEnvironment(resources),
      onObjectCreated: (listener) => s3.onObjectCreated(listener),
      stop: () => cleanUp.stop(),
    }
  } catch (error) {
    await cleanUp.stop()
    throw error
  }
}

const createResources = async (endpoints: LocalResources['endpoints']): Promise<CreatedQueues> => {
  const shared = { region: localRegion, credentials: s3Credentials }
  const dynamo = new DynamoDBClient({ ...shared, endpoint: endpoints.dynamo })
  const sqs = new SQSClient({ ...shared, endpoint: endpoints.sqs })
  try {
    await createTable(dynamo, tableName)
    return await createQueues(sqs)
  } finally {
    dynamo.destroy()
    sqs.destroy()
  }
}
