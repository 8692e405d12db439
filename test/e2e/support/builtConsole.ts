import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildConsole } from '../../../infra/local/console/buildConsole.ts'
import { oneAtATime } from '../../support/oneAtATime.ts'

const into = join(tmpdir(), 'lianzheng-console')

/** The console as people get it, built once however many files of a suite ask for it at the same moment. */
export async function builtConsole(): Promise<string> {
  await mkdir(into, { recursive: true })
  return oneAtATime('console', () => buildConsole(into))
}
