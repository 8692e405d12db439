import { globSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publication } from '../../../infra/console/publication.ts'
import { signInSettings } from '../../../infra/console/signInSettings.ts'
import { s3Credentials, startS3, type S3Engine } from '../../../infra/local/engines/s3.ts'
import { putConsole } from '../../../infra/operations/putConsole.ts'

describe('what is published', () => {
  it('comes page last, its parts first, and nothing of the build’s own', () => {
    const files = publication(['index.html', '.vite/manifest.json', 'icon.svg', 'assets/b-1a.js', 'settings.json'])
    expect(files.map(({ name }) => name)).toEqual(['assets/b-1a.js', 'icon.svg', 'settings.json', 'index.html'])
    expect(files.map(({ cache }) => cache)).toEqual([
      'public, max-age=31536000, immutable',
      'no-cache',
      'no-store',
      'no-cache',
    ])
  })

  it('is refused for a file nobody said how to serve', () => {
    expect(() => publication(['index.html', 'font.woff9'])).toThrow('font.woff9')
  })
})

describe('the console’s settings of a stage', () => {
  const stage = {
    signIn: { issuer: 'https://id.example', audience: ['urn:api'], scopes: ['api'] },
    consoleHosting: { certificateArn: 'arn:x', clientId: 'console' },
  }
  const described = {
    issuer: 'https://id.example',
    authorization_endpoint: 'https://id.example/auth',
    token_endpoint: 'https://id.example/token',
  }

  it('are the provider’s endpoints, the stage’s client and audience', async () => {
    const asked: string[] = []
    const settings = await signInSettings(stage, async (address) => {
      asked.push(address)
      return described
    })
    expect(asked).toEqual(['https://id.example/.well-known/openid-configuration'])
    expect(settings).toEqual({
      issuer: 'https://id.example',
      authorizationEndpoint: 'https://id.example/auth',
      tokenEndpoint: 'https://id.example/token',
      clientId: 'console',
      audience: 'urn:api',
    })
  })

  it('are refused of another provider, of none, and of a stage that serves no console', async () => {
    const other = { ...described, issuer: 'https://other.example' }
    await expect(signInSettings(stage, async () => other)).rejects.toThrow('https://other.example')
    await expect(signInSettings(stage, async () => ({}))).rejects.toThrow()
    const { consoleHosting: _, ...elsewhere } = stage
    await expect(signInSettings({ ...elsewhere, consoleHosting: undefined }, async () => described)).rejects.toThrow(
      'consoleHosting',
    )
  })
})

describe('publishing', () => {
  const bucket = 'console-files'
  let folder: string
  let engine: S3Engine
  let client: S3Client
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianzheng-test-publish-'))
    await mkdir(join(folder, 'built/assets'), { recursive: true })
    await mkdir(join(folder, 'built/.vite'))
    await writeFile(join(folder, 'built/index.html'), '<!doctype html>')
    await writeFile(join(folder, 'built/assets/main-1a.js'), 'start()')
    await writeFile(join(folder, 'built/.vite/manifest.json'), '{}')
    engine = await startS3({ folder: join(folder, 's3'), bucketNames: [bucket] })
    client = new S3Client({
      endpoint: engine.endpoint,
      region: 'cn-north-1',
      forcePathStyle: true,
      credentials: s3Credentials,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    })
  })
  afterAll(async () => {
    client.destroy()
    await engine.stop()
    await rm(folder, { recursive: true })
  })

  it('puts every file with its headers, and once more changes nothing', async () => {
    const built = join(folder, 'built')
    const console = { folder: built, names: globSync('**/*.*', { cwd: built }), settings: { clientId: 'console' } }
    expect(await putConsole(console, client, bucket)).toBe(3)
    expect(await putConsole(console, client, bucket)).toBe(3)
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }))
    expect(Contents.map(({ Key }) => Key).toSorted()).toEqual([
      'console/assets/main-1a.js',
      'console/index.html',
      'console/settings.json',
    ])
    const page = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'console/index.html' }))
    expect([page.ContentType, page.CacheControl]).toEqual(['text/html; charset=utf-8', 'no-cache'])
    const settings = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'console/settings.json' }))
    expect(await settings.Body?.transformToString()).toBe('{"clientId":"console"}')
  })
})
