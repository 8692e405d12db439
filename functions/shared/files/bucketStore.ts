import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { ObjectMissing, type ObjectStore } from './objectStore.ts'

const isMissing = (error: unknown): boolean => error instanceof NoSuchKey || error instanceof NotFound

/** The evidence bucket behind the {@link ObjectStore} port. */
export function bucketStore(s3: S3Client, bucket: string): ObjectStore {
  const open = async (key: string) => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      if (Body === undefined) throw new ObjectMissing(key)
      return Body
    } catch (error) {
      throw isMissing(error) ? new ObjectMissing(key) : error
    }
  }
  const sizeOf = async (key: string): Promise<number | undefined> => {
    try {
      const { ContentLength = 0 } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
      return ContentLength
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }
  return {
    async put(key, body) {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ChecksumAlgorithm: 'SHA256' }))
    },
    get: async (key) => (await open(key)).transformToByteArray(),
    async download(key, path) {
      const body = await open(key)
      if (!(body instanceof Readable)) throw new TypeError('the object did not come as a stream')
      const hash = createHash('sha256')
      let bytes = 0
      const measure = new Transform({
        transform(block: Buffer, _encoding, done) {
          hash.update(block)
          bytes += block.length
          done(null, block)
        },
      })
      await pipeline(body, measure, createWriteStream(path))
      return { sha256: hash.digest('hex'), bytes }
    },
    async upload(key, path) {
      const { size } = await stat(path)
      const hash = createHash('sha256')
      await pipeline(createReadStream(path), hash)
      // With the checksum given beforehand the body goes as it is, not in framed pieces.
      const given = { ContentLength: size, ChecksumSHA256: hash.digest('base64') }
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: createReadStream(path), ...given }))
    },
    size: sizeOf,
    exists: async (key) => (await sizeOf(key)) !== undefined,
    async keys(prefix) {
      const keys: string[] = []
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key } of Contents) if (Key !== undefined) keys.push(Key)
      }
      return keys.toSorted()
    },
  }
}
