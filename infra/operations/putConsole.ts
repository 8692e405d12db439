import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { type PublishedFile, publication } from '../console/publication.ts'

export interface BuiltConsole {
  readonly folder: string
  /** Names of its files, relative to the folder. */
  readonly names: readonly string[]
  /** What `settings.json` is to say. */
  readonly settings: object
}

/** Puts a built console into a bucket, its page last; doing it again changes nothing. @returns how many files it put */
export async function putConsole({ folder, names, settings }: BuiltConsole, s3: S3Client, bucket: string) {
  const files = publication([...names, 'settings.json'])
  const bodyOf = async ({ name }: PublishedFile): Promise<string | Uint8Array> =>
    name === 'settings.json' ? JSON.stringify(settings) : readFile(join(folder, name))
  for (const file of files) {
    const { key, type, cache } = file
    const Body = await bodyOf(file)
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentType: type, CacheControl: cache }))
  }
  return files.length
}
