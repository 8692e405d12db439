import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')

/** Digest of everything the built console depends on. */
function sourceDigest(): string {
  const files = globSync(
    [
      'web/**/*',
      'schemas/**/*.ts',
      'rules/**/*.ts',
      'functions/api/**/*.ts',
      'infra/local/console/*.ts',
      'package-lock.json',
    ],
    {
      cwd: root,
      withFileTypes: false,
    },
  ).toSorted()
  const hash = createHash('sha256')
  for (const file of files) {
    const path = join(root, file)
    if (!/\.\w+$/.test(file) || !existsSync(path)) continue
    hash.update(file).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * Builds the console into a folder named by its sources, unless it stands there already, and returns that folder. A build
 * cut off leaves nothing that a later start would take for whole.
 */
export async function buildConsole(into: string): Promise<string> {
  const folder = join(into, `console-${sourceDigest()}`)
  if (existsSync(join(folder, 'index.html'))) return folder
  const unfinished = `${folder}.${process.pid}`
  // A process of its own, for which nothing but production is set: React and Ant Design are others under test.
  const words = ['build', join(root, 'web'), '--outDir', unfinished, '--emptyOutDir', '--logLevel', 'error']
  await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...words], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    await rename(unfinished, folder)
  } catch (error) {
    // Another process built the same meanwhile.
    if (!existsSync(join(folder, 'index.html'))) throw error
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}
