import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { S3EventRecord } from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { s3Credentials, startS3, type S3Engine } from '../../../../infra/local/engines/s3.ts'

const bucket = 'evidence'
const origin = 'http://127.0.0.1:9'
let folder: string
let engine: S3Engine
let client: S3Client
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lianzheng-test-s3-'))
  engine = await startS3({ folder, bucketNames: [bucket] })
  client = new S3Client({
    endpoint: engine.endpoint,
    region: 'cn-north-1',
    credentials: s3Credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
})
afterAll(async () => {
  client.destroy()
  await engine.stop()
  await rm(folder, { recursive: true })
})

const put = (key: string, body: Uint8Array | Readable, more: { IfNoneMatch?: string; ContentLength?: number } = {}) =>
  client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ...more }))
const bytesOf = async (key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')
const filesIn = () => readdirSync(folder, { recursive: true, encoding: 'utf8' })

describe('the embedded S3', () => {
  it('gives back the very bytes that were put, of a buffer and of a stream, with their md5 as entity tag', async () => {
    const bytes = randomBytes(700_001)
    await put('chunks/a', bytes)
    await put('chunks/b', Readable.from([bytes.subarray(0, 300_000), bytes.subarray(300_000)]), {
      ContentLength: bytes.length,
    })
    expect((await bytesOf('chunks/a')).equals(bytes)).toBe(true)
    expect((await bytesOf('chunks/b')).equals(bytes)).toBe(true)
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'chunks/b' }))
    expect(head).toMatchObject({ ETag: `"${md5(bytes)}"`, ContentLength: bytes.length })
  })

  it('replaces an object whole, its entity tag too', async () => {
    await put('replaced', Buffer.from('first and longer'))
    await put('replaced', Buffer.from('second'))
    expect((await bytesOf('replaced')).toString()).toBe('second')
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'replaced' }))
    expect(head.ETag).toBe(`"${md5(Buffer.from('second'))}"`)
  })

  it('answers 404 for a key that is not there', async () => {
    await expect(bytesOf('absent')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  it('creates an object once when asked to, and keeps the first', async () => {
    await put('create-only', Buffer.from('first'), { IfNoneMatch: '*' })
    await expect(put('create-only', Buffer.from('second'), { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { httpStatusCode: 412 },
    })
    expect((await bytesOf('create-only')).toString()).toBe('first')
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: 'create-only' }))
    expect(head.ETag).toBe(`"${md5(Buffer.from('first'))}"`)
  })

  it('lets one of many creators at the same time win', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => put('race', Buffer.from(`creator ${index}`), { IfNoneMatch: '*' })),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    const winner = outcomes.findIndex((outcome) => outcome.status === 'fulfilled')
    expect((await bytesOf('race')).toString()).toBe(`creator ${winner}`)
  })

  it('takes a file from a browser at a presigned address of another origin', async () => {
    const bytes = randomBytes(3_000_000)
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: 'uploads/三月 接待.xlsx' }), {
      expiresIn: 60,
    })
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type,if-none-match',
      },
    })
    expect(preflight.ok).toBe(true)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT')
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    const upload = await fetch(url, { method: 'PUT', body: bytes, headers: { origin, 'content-type': 'text/csv' } })
    expect(upload.status).toBe(200)
    expect(upload.headers.get('access-control-allow-origin')).toBe('*')
    expect((await bytesOf('uploads/三月 接待.xlsx')).equals(bytes)).toBe(true)
  })

  it('keeps nothing of an upload that breaks off, and what was there before', async () => {
    await put('broken/before', Buffer.from('whole'))
    for (const key of ['broken/before', 'broken/new']) {
      const upload = request(`${engine.endpoint}/${bucket}/${key}`, {
        method: 'PUT',
        headers: { 'content-length': 1000 },
      })
      upload.on('error', () => {})
      upload.write('only a part')
      await expect.poll(() => filesIn().filter((file) => file.endsWith('.unfinished'))).toHaveLength(1)
      upload.destroy()
      await expect.poll(() => filesIn().filter((file) => file.endsWith('.unfinished'))).toEqual([])
    }
    expect((await bytesOf('broken/before')).toString()).toBe('whole')
    await expect(bytesOf('broken/new')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  it('tells a listener of each object created, and no longer once it has ended', async () => {
    const records: S3EventRecord[] = []
    const end = engine.onObjectCreated((record) => void records.push(record))
    await put('told/一 二', Buffer.from('12345'))
    end()
    await put('not-told', Buffer.from('1'))
    expect(records.map(({ eventName, s3 }) => ({ eventName, bucket: s3.bucket.name, ...s3.object }))).toEqual([
      {
        eventName: 'ObjectCreated:Put',
        bucket,
        key: 'told/一 二',
        size: 5,
        eTag: md5(Buffer.from('12345')),
        sequencer: expect.any(String),
      },
    ])
  })
})
