import { mkdir } from 'node:fs/promises'
import S3rver, { type S3EventRecord } from 's3rver'
import type { Engine } from './engine.ts'
import { storeWholeObjects } from './s3WholeObjects.ts'

/** The only key pair the engine knows. It does not check signatures: a tampered presigned address is accepted. */
export const s3Credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const

export interface S3Options {
  /** Where buckets and objects live, as files. */
  readonly folder: string
  readonly bucketNames: readonly string[]
  /** 0 or absent: any free port. */
  readonly port?: number | undefined
}

export interface S3Engine extends Engine {
  /** Calls the listener after each object is stored whole; returns what ends that. */
  onObjectCreated(listener: (record: S3EventRecord) => void): () => void
}

// A browser puts its file straight into the bucket from the console's address, which is another origin.
const allowBrowserUploads = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin>
  <AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><AllowedMethod>PUT</AllowedMethod>
  <AllowedHeader>*</AllowedHeader>
  <ExposeHeader>ETag</ExposeHeader>
  <MaxAgeSeconds>3000</MaxAgeSeconds>
</CORSRule></CORSConfiguration>`

/**
 * Starts the S3 engine on 127.0.0.1 with its buckets, made if they are not there yet.
 * The address is a number, so the AWS SDK puts a bucket's name in the path by itself: no path-style setting needed.
 * Not there: versions, Object Lock, encryption, multipart clean-up.
 */
export const startS3 = async (options: S3Options): Promise<S3Engine> => {
  await mkdir(options.folder, { recursive: true })
  const server = new S3rver({
    address: '127.0.0.1',
    port: options.port ?? 0,
    directory: options.folder,
    silent: true,
    vhostBuckets: false,
    configureBuckets: options.bucketNames.map((name) => ({ name, configs: [allowBrowserUploads] })),
  })
  storeWholeObjects(server.store)
  const { port } = await server.run()
  let stopped: Promise<void> | undefined
  return {
    endpoint: `http://127.0.0.1:${port}`,
    onObjectCreated: (listener) => {
      const listen = (event: { readonly Records: readonly S3EventRecord[] }): void => {
        for (const record of event.Records) if (record.eventName.startsWith('ObjectCreated:')) listener(record)
      }
      server.on('event', listen)
      return () => void server.off('event', listen)
    },
    stop: () => {
      stopped ??= new Promise((resolve) => {
        server.httpServer.close(() => resolve())
        // Clients keep idle connections open, which would hold up the close.
        server.httpServer.closeAllConnections()
      })
      return stopped
    },
  }
}
