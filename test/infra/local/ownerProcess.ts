import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { startEngines } from '../../../infra/local/startEngines.ts'
import { clientsFrom } from './clients.ts'

// A process of its own for the test that kills it: starts the engines in the folder it is told, writes, says so, stays.
const [, , dataFolder] = process.argv
if (dataFolder === undefined) throw new Error('Give the data folder.')
const engines = await startEngines({ dataFolder })
const { dynamo, s3 } = clientsFrom(engines)
await dynamo.send(new PutCommand({ TableName: engines.tableName, Item: { pk: 'written', sk: 'before the kill' } }))
await s3.send(new PutObjectCommand({ Bucket: engines.bucketName, Key: 'written', Body: 'before the kill' }))
console.log('written')
