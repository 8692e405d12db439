import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Engines } from '../../../infra/local/startEngines.ts'

/** Clients made as the functions make them: from the environment variables and nothing else. */
export const clientsFrom = ({ environment }: Pick<Engines, 'environment'>) => {
  Object.assign(process.env, environment)
  return {
    dynamo: DynamoDBDocumentClient.from(new DynamoDBClient()),
    s3: new S3Client(),
    sqs: new SQSClient(),
  }
}
