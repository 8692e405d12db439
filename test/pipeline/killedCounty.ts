import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { getBatch, uploadBatch, whenFinished } from '../../infra/local/batchClient.ts'
import type { QueueHandler } from '../../infra/local/eventSources/invokeHandler.ts'
import { resumeUnfinished } from '../../infra/local/resumeUnfinished.ts'
import { startStack } from '../../infra/local/startStack.ts'
import { resumeEnv, resumeMeans } from '../../infra/operations/resumeMeans.ts'
import { isUnitCode } from '../../schemas/values/ids.ts'
import { findings } from './county.ts'

/**
 * A process that loads one batch and may be killed on the way, as a machine is when its power goes. A second run in the
 * same folder takes the batch up again. Arguments: data folder, sheet, result file, where to die ('never' or
 * `before|after|during:stage:nth`).
 */
const [folder = '', sheet = '', resultFile = '', where = 'never'] = process.argv.slice(2)
const [moment, stage, nth] = where.split(':')
const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

let calls = 0
const around = (name: string, handler: QueueHandler): QueueHandler => {
  if (name !== stage) return handler
  return async (event, context) => {
    calls++
    const now = calls === Number(nth)
    if (now && moment === 'before') die()
    // Into the middle of the work, wherever that is on this machine today.
    if (now && moment === 'during') setTimeout(die, name === 'ingest' ? 60 : 25)
    const answer = await handler(event, context)
    if (now && moment === 'after') die()
    return answer
  }
}

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const stack = await startStack({ dataFolder: folder, around, events: { retryDelaySeconds: () => 0 } })
if (moment === 'chunk') {
  stack.engines.onObjectCreated(({ s3 }) => {
    if (s3.object.key.startsWith('chunks/') && s3.object.key.includes('00002')) die()
  })
}
const resumed = await resumeUnfinished(resumeMeans(resumeEnv.parse(process.env)))
const unit = 'GOV'
if (!isUnitCode(unit)) throw new Error('a unit code')
const about = { kind: 'reception', unit, period: '2024', fileName: 'reception.csv' } as const
const { id } = await uploadBatch(stack.request, sheet, about)
await whenFinished(stack.request, id, () => wait(10))
await stack.events.whenIdle()
const batch = await getBatch(stack.request, id)
const all = await findings(stack)
const told = all.map(({ id: finding, values, sources, state }) => ({
  finding,
  values,
  rows: sources.map(({ row }) => row),
  state,
}))
writeFileSync(
  resultFile,
  JSON.stringify({ resumed, state: batch.state, rows: batch.rows, counts: batch.findings, findings: told }),
)
await stack.stop()
