import type { S3EventRecord } from 's3rver'

/**
 * The body of the message that S3 sends to a queue when an object was created. As in AWS the key is encoded like a
 * form field: a space is `+`, Chinese is percent-encoded UTF-8, `/` stays.
 */
export const s3Notification = (record: S3EventRecord, region: string): string => {
  const { bucket, object } = record.s3
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: region,
        eventTime: record.eventTime,
        // The engine calls the end of a multipart upload a form post.
        eventName:
          record.eventName === 'ObjectCreated:Post' ? 'ObjectCreated:CompleteMultipartUpload' : record.eventName,
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'uploads',
          bucket: { name: bucket.name, arn: `arn:aws:s3:::${bucket.name}` },
          object: {
            key: notificationKey(object.key),
            size: object.size,
            eTag: object.eTag,
            sequencer: object.sequencer,
          },
        },
      },
    ],
  })
}

const notificationKey = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
