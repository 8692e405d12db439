import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { link, mkdir, rename, rm } from 'node:fs/promises'
import { IncomingMessage } from 'node:http'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ObjectStore, StoredObject } from 's3rver'
import S3Error from 's3rver/lib/models/error.js'

/**
 * Makes the store keep S3's promise that an object is there whole or not at all. As shipped it writes into the final
 * file: an upload that breaks off leaves half an object, and the answer is sent before the bytes are written.
 * Also honours `If-None-Match: *` (412 when the object exists), which the shipped store ignores; and removing an object
 * leaves its folder, which the shipped store removes under the hands of who writes into it.
 */
export const storeWholeObjects = (store: ObjectStore): void => {
  store.putObject = async (object) => {
    const file = store.getResourcePath(object.bucket, object.key, 'object')
    const unfinished = `${file}.${randomUUID()}.unfinished`
    await mkdir(path.dirname(file), { recursive: true })
    try {
      const written = await write(object, unfinished)
      const describe = () => store.putMetadata(object.bucket, object.key, object.metadata, written.md5)
      if (mustBeNew(object)) {
        // The one who creates the object describes it; whoever comes too late must leave its description alone.
        await createOnly(unfinished, file)
        await describe()
      } else {
        await describe()
        await rename(unfinished, file)
      }
      return written
    } finally {
      await rm(unfinished, { force: true })
    }
  }
  store.deleteObject = async (bucket, key) => {
    for (const part of ['object', 'object.md5', 'metadata.json']) {
      await rm(store.getResourcePath(bucket, key, part), { force: true })
    }
  }
}

const write = async (object: StoredObject, file: string): Promise<{ size: number; md5: string }> => {
  const hash = createHash('md5')
  let size = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  const content = object.content instanceof Readable ? object.content : Readable.from([object.content])
  await pipeline(content, measure, createWriteStream(file))
  return { size, md5: hash.digest('hex') }
}

const mustBeNew = ({ content }: StoredObject): boolean =>
  content instanceof IncomingMessage && content.headers['if-none-match'] === '*'

const createOnly = async (unfinished: string, file: string): Promise<void> => {
  try {
    await link(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
      Condition: 'If-None-Match',
    })
  }
}
