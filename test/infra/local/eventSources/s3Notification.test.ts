import * as fc from 'fast-check'
import type { S3EventRecord } from 's3rver'
import { describe, expect, it } from 'vitest'
import { s3Notification } from '../../../../infra/local/eventSources/s3Notification.ts'

const created = (key: string, eventName = 'ObjectCreated:Put'): S3EventRecord => ({
  eventName,
  eventTime: '2025-03-04T01:02:03.000Z',
  s3: { bucket: { name: 'evidence' }, object: { key, size: 5, eTag: 'abc', sequencer: '1F' } },
})
const recordOf = (record: S3EventRecord) => JSON.parse(s3Notification(record, 'cn-north-1')).Records[0]

describe('the notification of a created object', () => {
  it('has the shape that S3 sends', () => {
    expect(JSON.parse(s3Notification(created('uploads/a.csv'), 'cn-north-1'))).toEqual({
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          awsRegion: 'cn-north-1',
          eventTime: '2025-03-04T01:02:03.000Z',
          eventName: 'ObjectCreated:Put',
          s3: {
            s3SchemaVersion: '1.0',
            configurationId: 'uploads',
            bucket: { name: 'evidence', arn: 'arn:aws:s3:::evidence' },
            object: { key: 'uploads/a.csv', size: 5, eTag: 'abc', sequencer: '1F' },
          },
        },
      ],
    })
  })

  it.each([
    ['ObjectCreated:Put', 'ObjectCreated:Put'],
    ['ObjectCreated:Copy', 'ObjectCreated:Copy'],
    ['ObjectCreated:Post', 'ObjectCreated:CompleteMultipartUpload'],
  ])('of %s is called %s', (engineName, name) => {
    expect(recordOf(created('a', engineName)).eventName).toBe(name)
  })

  it.each([
    ['uploads/red flower.csv', 'uploads/red+flower.csv'],
    ['uploads/三月.csv', 'uploads/%E4%B8%89%E6%9C%88.csv'],
    ["uploads/1+1=2&(a)~!'*", 'uploads/1%2B1%3D2%26%28a%29%7E%21%27*'],
  ])('writes the key %s as %s', (key, encoded) => {
    expect(recordOf(created(key)).s3.object.key).toBe(encoded)
  })

  it('writes every key so that the usual decoding gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        const encoded: string = recordOf(created(key)).s3.object.key
        expect(encoded).toMatch(/^[A-Za-z0-9.\-*_+%/]+$/)
        expect(decodeURIComponent(encoded.replaceAll('+', ' '))).toBe(key)
      }),
    )
  })
})
