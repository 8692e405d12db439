import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startEngines, type Engines } from '../../../infra/local/startEngines.ts'
import { wantedPort } from '../../support/wantedPort.ts'
import { clientsFrom } from './clients.ts'

let dataFolder: string
const started: Engines[] = []
const start = async (...options: Parameters<typeof startEngines>) => {
  const engines = await startEngines(...options)
  started.push(engines)
  return engines
}
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'lianzheng-test-engines-'))
})
afterEach(async () => {
  for (const engines of started.splice(0)) await engines.stop()
  await rm(dataFolder, { recursive: true })
})

const readBack = async (engines: Engines, key: string) => {
  const { dynamo, s3 } = clientsFrom(engines)
  const { Item } = await dynamo.send(
    new GetCommand({ TableName: engines.tableName, Key: { pk: 'written', sk: key }, ConsistentRead: true }),
  )
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: engines.bucketName, Key: 'written' }))
  return { item: Item, object: await Body?.transformToString() }
}

/** Local address and port of every socket that listens, as Linux writes them: an address in hexadecimal, bytes reversed. */
const listening = () =>
  ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A')
    .map(([, local = '']) => ({ address: local.split(':')[0], port: Number.parseInt(local.split(':')[1] ?? '', 16) }))

/** Numbers of the processes that were started with this folder in their arguments and are not zombies. */
const processesWith = (folder: string) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
      } catch {
        return false
      }
    })

describe('starting the engines', () => {
  it('listens on 127.0.0.1 only, on the ports it is told', async () => {
    const ports = { dynamo: await wantedPort(), s3: await wantedPort(), sqs: await wantedPort() }
    const engines = await start({ ports })
    expect(engines.endpoints).toEqual({
      dynamo: `http://127.0.0.1:${ports.dynamo}`,
      s3: `http://127.0.0.1:${ports.s3}`,
      sqs: `http://127.0.0.1:${ports.sqs}`,
    })
    for (const port of Object.values(ports)) {
      expect(listening().filter((socket) => socket.port === port)).toEqual([{ address: '0100007F', port }])
    }
    await engines.stop()
    for (const port of Object.values(ports)) expect(listening().filter((socket) => socket.port === port)).toEqual([])
  })

  it('gives the functions their environment, with an address for each queue', async () => {
    const engines = await start()
    expect(engines.environment).toMatchObject({
      AWS_ENDPOINT_URL_DYNAMODB: engines.endpoints.dynamo,
      AWS_ENDPOINT_URL_S3: engines.endpoints.s3,
      AWS_ENDPOINT_URL_SQS: engines.endpoints.sqs,
      TABLE_NAME: 'lianzheng',
      BUCKET_NAME: 'lianzheng-evidence',
      INCOMING_BUCKET_NAME: 'lianzheng-incoming',
      INGEST_QUEUE_URL: expect.stringMatching(/\/lianzheng-ingest$/),
      CHECK_QUEUE_URL: expect.stringMatching(/\/lianzheng-check$/),
      SETTLE_QUEUE_URL: expect.stringMatching(/\/lianzheng-settle$/),
      JURISDICTION: 'county',
    })
  })

  it('keeps table and objects in the data folder over a stop and a start', async () => {
    const first = await start({ dataFolder })
    const { dynamo, s3 } = clientsFrom(first)
    await dynamo.send(new PutCommand({ TableName: first.tableName, Item: { pk: 'written', sk: 'before the stop' } }))
    await s3.send(new PutObjectCommand({ Bucket: first.bucketName, Key: 'written', Body: '凭证' }))
    await first.stop()
    const second = await start({ dataFolder })
    expect(await readBack(second, 'before the stop')).toEqual({
      item: { pk: 'written', sk: 'before the stop' },
      object: '凭证',
    })
  })

  it('removes its temporary folder on stop when it was told none', async () => {
    vi.stubEnv('TMPDIR', dataFolder)
    const engines = await startEngines().finally(() => vi.unstubAllEnvs())
    const [folder = 'none'] = readdirSync(dataFolder)
    expect(existsSync(path.join(dataFolder, folder, 's3', engines.bucketName))).toBe(true)
    await engines.stop()
    expect(readdirSync(dataFolder)).toEqual([])
  })

  it('refuses a folder that is in use, and leaves nothing running of the refused start', async () => {
    await start({ dataFolder })
    const before = processesWith(dataFolder)
    await expect(startEngines({ dataFolder })).rejects.toThrow('is in use by process')
    expect(processesWith(dataFolder)).toEqual(before)
  })

  it('stops what it had started when a later engine does not start', async () => {
    const first = await start({ dataFolder })
    const taken = Number(new URL(first.endpoints.sqs).port)
    const otherFolder = path.join(dataFolder, 'other')
    await expect(startEngines({ dataFolder: otherFolder, ports: { sqs: taken } })).rejects.toThrow('EADDRINUSE')
    expect(processesWith(otherFolder)).toEqual([])
    expect(existsSync(path.join(otherFolder, 'owner.json'))).toBe(false)
  })

  it('starts again in the folder of a process that was killed, finds what was written, and no engine is left over', async () => {
    const owner = spawn(process.execPath, [fileURLToPath(new URL('./ownerProcess.ts', import.meta.url)), dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => owner.stdout.once('data', resolve))
    expect(processesWith(dataFolder).length).toBeGreaterThan(1)
    const gone = new Promise((resolve) => owner.once('exit', resolve))
    owner.kill('SIGKILL')
    await gone
    const engines = await start({ dataFolder })
    expect(await readBack(engines, 'before the kill')).toEqual({
      item: { pk: 'written', sk: 'before the kill' },
      object: 'before the kill',
    })
    await engines.stop()
    await expect.poll(() => processesWith(dataFolder)).toEqual([])
  })
})
