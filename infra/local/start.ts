import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { buildConsole } from './console/buildConsole.ts'
import { withConsole } from './console/withConsole.ts'
import { serveUntil } from './serveUntil.ts'
import { loadSample } from './loadSample.ts'
import { resumeEnv, resumeMeans } from '../operations/resumeMeans.ts'
import { printSummary } from './printSummary.ts'
import { resumeUnfinished } from './resumeUnfinished.ts'
import { startStack } from './startStack.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    /** Do the job, print the summary and exit. */
    once: { type: 'boolean', default: false },
    data: { type: 'string', default: join(root, '.data') },
    sample: { type: 'string', default: join(root, 'samples/county') },
    port: { type: 'string', default: '8080' },
  },
})

/** Log lines of the functions would tear the progress bars apart; trouble still shows. */
process.env['POWERTOOLS_LOG_LEVEL'] ??= 'ERROR'

const stack = await startStack({ dataFolder: values.data })
const stopped = new AbortController()
const onSignal = (): void => stopped.abort()
process.once('SIGINT', onSignal)
process.once('SIGTERM', onSignal)
try {
  await resumeUnfinished(resumeMeans(resumeEnv.parse(process.env)))
  await loadSample(stack.sender, values.sample, stopped.signal)
  await printSummary(stack.as('officer1'))
  if (!values.once && !stopped.signal.aborted) {
    const folder = await buildConsole(values.data)
    const { issuer, settings } = stack.signIn
    const console = { folder, settings, connectTo: [stack.engines.endpoints.s3, issuer] }
    await serveUntil(withConsole(stack.fetch, console), Number(values.port), stopped.signal)
  }
} finally {
  await stack.stop()
}
