/**
 * `node infra/operations/publishConsole.ts STAGE BUCKET`: builds the console and puts it, with the stage's sign-in
 * settings, where the content network reads it. Credentials and region come from the environment.
 */
import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeS3 } from '../../functions/shared/clients.ts'
import { chosenStage } from '../chosenStage.ts'
import { signInSettings } from '../console/signInSettings.ts'
import { buildConsole } from '../local/console/buildConsole.ts'
import { stages } from '../stages.ts'
import { putConsole } from './putConsole.ts'

const [stage, bucket] = process.argv.slice(2)
if (stage === undefined || bucket === undefined) {
  console.error('usage: node infra/operations/publishConsole.ts STAGE BUCKET')
  process.exitCode = 2
} else {
  const into = await mkdtemp(join(tmpdir(), 'lianzheng-console-'))
  try {
    const settings = await signInSettings(chosenStage(stage, stages).settings, async (address) =>
      (await fetch(address)).json(),
    )
    const folder = await buildConsole(into)
    const put = await putConsole({ folder, names: globSync('**/*.*', { cwd: folder }), settings }, makeS3(), bucket)
    console.log(`${put} files in ${bucket}; the content network shows them within minutes`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}
