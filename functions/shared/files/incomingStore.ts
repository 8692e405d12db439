import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { bucketStore } from './bucketStore.ts'
import type { ObjectStore } from './objectStore.ts'

/** Where uploads arrive. They are evidence only once they could be taken in; until then they can be removed for good. */
export interface IncomingStore extends Pick<ObjectStore, 'download' | 'exists'> {
  /** Safe to repeat. */
  remove(key: string): Promise<void>
}

/** The bucket of arriving files, which keeps no versions and locks nothing. */
export function incomingBucketStore(s3: S3Client, bucket: string): IncomingStore {
  const store = bucketStore(s3, bucket)
  return {
    download: (key, path) => store.download(key, path),
    exists: (key) => store.exists(key),
    async remove(Key) {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
    },
  }
}
