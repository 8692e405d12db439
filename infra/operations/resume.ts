import { resumeBatch } from '../../functions/shared/batches/resume.ts'
import { resumeEnv, resumeMeans } from './resumeMeans.ts'

/** `node infra/operations/resume.ts BATCH…`: takes batches up where they stopped or failed. Settings and credentials come from the environment. */
const means = resumeMeans(resumeEnv.parse(process.env))
const ids = process.argv.slice(2)
if (ids.length === 0) {
  console.error('usage: node infra/operations/resume.ts BATCH…')
  process.exitCode = 2
}
for (const id of ids) {
  const batch = await means.batches.get(id)
  if (batch === undefined) {
    console.error(`${id}: there is no such batch`)
    process.exitCode = 1
  } else console.log(`${id}: ${(await resumeBatch(batch, means)) ? 'resumed' : `nothing to resume (${batch.state})`}`)
}
