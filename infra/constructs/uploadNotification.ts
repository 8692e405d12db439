import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'

/**
 * Tells the queue of every object created under the prefix. Written into the bucket itself: the ready-made
 * notification brings a custom resource whose Python function may rewrite the notifications of any bucket.
 *
 * S3 tests the queue while the bucket is being created, so the queue's policy comes first and cannot name the
 * bucket; the account it names is the narrower guard anyway, as a bucket's ARN carries none.
 */
export const notifyOfUploads = (bucket: Bucket, queue: Queue, prefix: string): void => {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(bucket).account } },
    }),
  )
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new TypeError('An imported bucket cannot notify a queue.')
  resource.notificationConfiguration = {
    queueConfigurations: [
      {
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
      },
    ],
  }
  resource.node.addDependency(queue)
}
