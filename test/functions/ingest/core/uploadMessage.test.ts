import { describe, expect, it } from 'vitest'
import { uploadMessageSchema } from '../../../../functions/ingest/core/uploadMessage.ts'

const notification = (...keys: readonly string[]) => ({
  Records: keys.map((key) => ({
    eventName: 'ObjectCreated:Put',
    s3: { bucket: { name: 'evidence' }, object: { key, size: 1 } },
  })),
})

describe('a notification of uploads', () => {
  it('names the batches whose files arrived', () => {
    expect(uploadMessageSchema.parse(notification('uploads/county/b1', 'uploads/county/b2'))).toEqual([
      { jurisdiction: 'county', batch: 'b1' },
      { jurisdiction: 'county', batch: 'b2' },
    ])
  })

  it('has keys as S3 encodes them', () => {
    expect(uploadMessageSchema.parse(notification('uploads/%E6%9F%90%E5%8E%BF/b+1%2B2'))).toEqual([
      { jurisdiction: '某县', batch: 'b 1+2' },
    ])
  })

  it('may be the test that S3 sends once, and then names none', () => {
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: '2025-04-01T08:00:00.000Z', Bucket: 'evidence' }
    expect(uploadMessageSchema.parse(test)).toEqual([])
    expect(uploadMessageSchema.parse({ Records: [] })).toEqual([])
  })

  it.each([
    'chunks/county/b1/00001.ndjson.gz',
    'uploads/county',
    'uploads/county/b1/more',
    'uploads//b1',
    'uploads/county/',
    'b1',
  ])('is unreadable when it names another object: %s', (key) => {
    const read = uploadMessageSchema.safeParse(notification('uploads/county/b1', key))
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      'the notification names an object that is no upload',
    ])
  })

  it.each(['uploads/county/100%', 'uploads/county/%E6%9F'])(
    'is unreadable, not a crash, when a key is wrongly encoded: %s',
    (key) => {
      expect(uploadMessageSchema.safeParse(notification(key)).success).toBe(false)
    },
  )

  it.each([{}, [], null, 'text', { Event: 's3:Other' }, { Records: [{}] }, { Records: [{ s3: { object: {} } }] }])(
    'is unreadable when it has another shape: %j',
    (message) => {
      expect(uploadMessageSchema.safeParse(message).success).toBe(false)
    },
  )
})
