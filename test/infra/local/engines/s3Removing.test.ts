import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { incomingBucketStore } from '../../../../functions/shared/files/incomingStore.ts'
import { type S3Engine, s3Credentials, startS3 } from '../../../../infra/local/engines/s3.ts'

const bucket = 'arriving'
let engine: S3Engine
let client: S3Client
beforeAll(async () => {
  engine = await startS3({ folder: await mkdtemp(path.join(tmpdir(), 'lianzheng-test-s3-')), bucketNames: [bucket] })
  client = new S3Client({ endpoint: engine.endpoint, region: 'cn-north-1', credentials: s3Credentials })
})
afterAll(async () => {
  client.destroy()
  await engine.stop()
})

describe('a file that arrived', () => {
  it('is gone once it is removed, however often', async () => {
    const store = incomingBucketStore(client, bucket)
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'uploads/c/1', Body: 'x' }))
    expect(await store.exists('uploads/c/1')).toBe(true)
    await store.remove('uploads/c/1')
    await store.remove('uploads/c/1')
    expect(await store.exists('uploads/c/1')).toBe(false)
  })

  it('is never in the way of those that arrive beside it', async () => {
    for (let round = 0; round < 40; round++) {
      const [gone, come] = [`uploads/c/a${round}`, `uploads/c/b${round}`]
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: gone, Body: 'x' }))
      await Promise.all([
        client.send(new DeleteObjectCommand({ Bucket: bucket, Key: gone })),
        client.send(new PutObjectCommand({ Bucket: bucket, Key: come, Body: 'y' })),
      ])
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: come }))
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: come }))
    }
  })
})
