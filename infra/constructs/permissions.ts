import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { BucketBase } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { TableInUse } from './tableInUse.ts'
import { tableShape } from '../../functions/shared/store/tableShape.ts'

type Files = Pick<BucketBase, 'arnForObjects' | 'bucketArn'>

/**
 * What a function may be allowed, one word each. No statement here holds an action with a star, a scan of the table,
 * or anything that deletes evidence or shortens its lock.
 */
const allow = (actions: readonly string[], resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources] })

export const readTable = ({ tableArn }: Pick<TableInUse, 'tableArn'>): PolicyStatement =>
  allow(
    ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
    [tableArn, ...Object.values(tableShape.indexes).map(({ name }) => `${tableArn}/index/${name}`)],
  )

export const writeTable = ({ tableArn }: Pick<TableInUse, 'tableArn'>): PolicyStatement =>
  allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'], [tableArn])

/** Writing an item unless one of its key is there, many in a request. */
export const insertIntoTable = ({ tableArn }: Pick<TableInUse, 'tableArn'>): PolicyStatement =>
  allow(['dynamodb:PartiQLInsert'], [tableArn])

/** Putting and updating items only whose partition keys begin so. */
export const writeItems = (
  { tableArn }: Pick<TableInUse, 'tableArn'>,
  ...prefixes: readonly string[]
): PolicyStatement =>
  new PolicyStatement({
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    resources: [tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) } },
  })

/** Listing is part of reading: without it S3 answers "forbidden" where "there is no such file" is meant. */
export const readFiles = (bucket: Files): PolicyStatement =>
  allow(['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'], [bucket.bucketArn, bucket.arnForObjects('*')])

/** @param prefix of the keys the function writes, without the star. */
export const writeFiles = (bucket: Files, ...prefixes: readonly string[]): PolicyStatement =>
  allow(
    ['s3:PutObject'],
    prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
  )

/** Of a bucket that keeps no versions: what is removed there is gone. Never of the evidence. */
export const removeFiles = (bucket: Files, prefix: string): PolicyStatement =>
  allow(['s3:DeleteObject'], [bucket.arnForObjects(`${prefix}*`)])

export const sendTo = (queue: IQueue): PolicyStatement => allow(['sqs:SendMessage'], [queue.queueArn])

/** Reading and writing what the stage's key encrypts. */
export const useKey = (key: IKey): PolicyStatement =>
  allow(
    ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'],
    [key.keyArn],
  )
