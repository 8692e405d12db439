import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../infra/constructs/bundling.ts'
import { apiEnv } from '../../../functions/api/env.ts'
import { checkEnv } from '../../../functions/check/env.ts'
import { ingestEnv } from '../../../functions/ingest/env.ts'
import { replayEnv } from '../../../functions/replay/env.ts'
import { reportEnv } from '../../../functions/report/env.ts'
import { typesetting } from '../../../infra/constructs/typesetting.ts'
import { settleEnv } from '../../../functions/settle/env.ts'
import { watchEnv } from '../../../functions/watch/env.ts'
import { bundled } from './bundled.ts'

const megabyte = 1_000_000

/** What may be deployed, in bytes of JavaScript: every cold start reads all of it. */
const functions = [
  ['ingest', 1.7, ingestEnv],
  ['check', 1.5, checkEnv],
  ['settle', 1.5, settleEnv],
  ['replay', 1.5, replayEnv],
  ['watch', 1.5, watchEnv],
  ['report', 3.5, reportEnv],
  ['api', 2, apiEnv],
] as const

/** Loads the bundle alone, as Lambda does, with a value for every variable its schema asks for. */
const typeOfHandler = (file: string, variables: readonly string[]): string => {
  const environment = Object.fromEntries(
    variables.map((name) => [name, /(?:SECONDS|MINUTES)$/u.test(name) ? '900' : 'https://x.example']),
  )
  const program = `import * as bundle from ${JSON.stringify(`file://${file}`)}; console.log(typeof bundle.handler)`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...environment, AWS_REGION: 'cn-north-1' },
    encoding: 'utf8',
  }).trim()
}

describe.each(functions)('the bundle of %s', (name, budget, schema) => {
  it.skipIf(!existsSync(entryOf(name)))(
    `is one ES module within ${budget} MB that loads by itself, with its source map`,
    () => {
      const file = bundled(entryOf(name), name === 'report' ? typesetting : undefined)
      expect(statSync(file).size).toBeLessThanOrEqual(budget * megabyte)
      const text = readFileSync(file, 'utf8')
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(text).not.toMatch(/from\s*["'](@aws-sdk|@smithy|zod)/)
      expect(existsSync(`${file}.map`)).toBe(true)
      expect(typeOfHandler(file, Object.keys(schema.shape))).toBe('function')
    },
  )
})
