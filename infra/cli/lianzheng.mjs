#!/usr/bin/env node
// Starts the program on the Node version the project pins, whatever Node the shell found: the sources are TypeScript,
// which older versions do not run.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const program = join(root, 'infra', 'cli', 'main.ts')
const pinned = join(root, 'node_modules', 'node', 'bin', 'node')
const major = Number(process.versions.node.split('.')[0])

if (major >= 24) await import(program)
else if (existsSync(pinned)) {
  const { status } = spawnSync(pinned, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 2
} else {
  console.error('lianzheng needs Node 24 or newer; run `npm ci` first, which installs it beside the program.')
  process.exitCode = 2
}
