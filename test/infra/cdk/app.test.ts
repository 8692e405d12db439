import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../../infra/constructs/bundling.ts'

const outdir = mkdtempSync(path.join(tmpdir(), 'lianzheng-synthesis-'))
afterAll(() => rmSync(outdir, { recursive: true }))

const functions = globSync('functions/*/index.ts', { cwd: repositoryRoot })

/** Runs the app as the CDK command does, on a machine that knows no AWS account. */
const run = (stage: string) =>
  spawnSync(process.execPath, ['infra/app.ts'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    env: {
      PATH: `${path.dirname(process.execPath)}:${process.env['PATH']}`,
      HOME: outdir,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({ stage }),
    },
  })

describe('node infra/app.ts', () => {
  it('writes both templates and one code asset per function, with all checks passed', () => {
    const { status, stderr } = run('development')
    expect(status, stderr).toBe(0)
    const written = readdirSync(outdir)
    expect(written).toContain('lianzheng-development-kept.template.json')
    expect(written).toContain('lianzheng-development-running.template.json')
    expect(written.filter((name) => name.startsWith('asset.'))).toHaveLength(functions.length)
  })

  it.each(['production', 'nowhere'])('answers %s with what to set, not with a stack trace', (stage) => {
    const { status, stderr } = run(stage)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^(Stage|There is no stage)/)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })
})
