import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { getBatch, uploadBatch, whenFinished } from '../../infra/local/batchClient.ts'
import type { QueueHandler } from '../../infra/local/eventSources/invokeHandler.ts'
import { resumeUnfinished } from '../../infra/local/resumeUnfinished.ts'
import { startStack } from '../../infra/local/startStack.ts'
import type { Stage } from '../../infra/queues.ts'
import { resumeEnv, resumeMeans } from '../../infra/operations/resumeMeans.ts'
import { findings } from './county.ts'
import type { Task, Told } from './killedRuns.ts'

/**
 * A process that does a task in a county and may be killed on the way, as a machine is when its power goes. A second run
 * in the same folder takes up what was under way, and does the task again, of which nothing may be done twice.
 */
const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Task
const [moment, stage, nth] = task.die.split(':')
const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

const writes: Told['writes'] = { ingest: 0, check: 0, settle: 0, replay: 0, report: 0 }
const atWork: Stage[] = []
let calls = 0
const around = (name: Stage, handler: QueueHandler): QueueHandler => {
  return async (event, context) => {
    const now = name === stage && ++calls === Number(nth)
    if (now && moment === 'before') die()
    // Into the middle of the work, wherever that is on this machine today.
    if (now && moment === 'during') setTimeout(die, name === 'ingest' ? 60 : 25)
    atWork.push(name)
    const answer = await handler(event, context)
    atWork.splice(atWork.indexOf(name), 1)
    if (now && moment === 'after') die()
    return answer
  }
}
const isWrite = /\.(?:PutItem|UpdateItem|DeleteItem|TransactWriteItems|BatchWriteItem)$/
// When the table has answered: the write is done, and the stage does not know it yet.
subscribe('http.client.response.finish', (message) => {
  const { request } = message as { readonly request: ClientRequest }
  const [name] = atWork
  if (name === undefined || !isWrite.test(String(request.getHeader('x-amz-target')))) return
  writes[name]++
  if (moment === 'write' && name === stage && writes[name] === Number(nth)) die()
})

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const stack = await startStack({ dataFolder: task.folder, around, events: { retryDelaySeconds: () => 0 } })
if (moment === 'chunk') {
  stack.engines.onObjectCreated(({ s3 }) => {
    if (s3.object.key.startsWith('chunks/') && s3.object.key.includes('00002')) die()
  })
}
const { request } = stack
const resume = resumeMeans(resumeEnv.parse(process.env))
const resumed = await resumeUnfinished(resume)
await stack.events.whenIdle()
for (const step of task.steps) {
  const id = 'withdraw' in step ? step.withdraw : (await uploadBatch(request, step.send, step.about)).id
  if ('withdraw' in step) {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ reason: '报送有误' })
    const { status } = await request(`/batches/${id}/withdraw`, { method: 'POST', headers, body })
    if (status !== 202) throw new Error(`withdrawing was answered ${status}`)
    if (moment === 'answered') die()
  }
  await whenFinished(request, id, () => wait(10))
}
await stack.events.whenIdle()

const ids = (await resume.batches.ids()).toReversed()
const batches = await Promise.all(ids.map((id) => getBatch(request, id)))
const all = await findings(stack, '&state=open,superseded,reopened')
const told: Told = {
  resumed,
  writes,
  ids,
  batches: batches.map(({ state, rows, findings: counts, overlaps, supersededBy, withdrawal }) => {
    return { state, rows, counts, overlaps, supersededBy, gone: withdrawal?.findings }
  }),
  findings: all
    .map(({ id, values, sources, state }) => ({
      id,
      values,
      state,
      rows: sources.map(({ batch, row }) => [batch, row]),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
}
writeFileSync(task.result, JSON.stringify(told))
await stack.stop()
