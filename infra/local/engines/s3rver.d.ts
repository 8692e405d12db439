// The package ships no types. Only what the embedded S3 uses is described, as version 3.7.1 has it.
declare module 's3rver' {
  import type { Server } from 'node:http'
  import type { Readable } from 'node:stream'

  export interface StoredObject {
    readonly bucket: string
    readonly key: string
    readonly content: Readable | Buffer
    readonly metadata: Readonly<Record<string, string | undefined>>
  }

  export interface ObjectStore {
    getResourcePath(bucket: string, key: string, resource: string): string
    putMetadata(
      bucket: string,
      key: string,
      metadata: Readonly<Record<string, string | undefined>>,
      md5: string,
    ): Promise<void>
    putObject(object: StoredObject): Promise<{ size: number; md5: string }>
    deleteObject(bucket: string, key: string): Promise<void>
  }

  export interface S3EventRecord {
    readonly eventName: string
    readonly eventTime: string
    readonly s3: {
      readonly bucket: { readonly name: string }
      readonly object: {
        readonly key: string
        readonly sequencer: string
        readonly size?: number
        readonly eTag?: string
      }
    }
  }

  export interface Options {
    readonly address: string
    readonly port: number
    readonly directory: string
    readonly silent: boolean
    readonly vhostBuckets: boolean
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[]
  }

  export default class S3rver {
    constructor(options: Options)
    readonly store: ObjectStore
    readonly httpServer: Server
    on(event: 'event', listener: (event: { readonly Records: readonly S3EventRecord[] }) => void): this
    off(event: 'event', listener: (event: { readonly Records: readonly S3EventRecord[] }) => void): this
    run(): Promise<{ readonly address: string; readonly port: number }>
  }
}

declare module 's3rver/lib/models/error.js' {
  export default class S3Error extends Error {
    constructor(code: string, message: string, detail?: Readonly<Record<string, string>>)
  }
}
