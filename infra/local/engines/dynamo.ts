import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dynamoProgram } from './dynamoProgram.ts'
import type { Engine } from './engine.ts'
import { freePort } from './freePort.ts'
import { startWatched, type WatchedProcess } from './watchedProcess.ts'

export interface DynamoOptions {
  /** Where the database file lives; absent: in memory, gone on stop. */
  readonly folder?: string | undefined
  /** 0 or absent: any free port. */
  readonly port?: number | undefined
  /** An endpoint to use where no program is installed (from `AWS_ENDPOINT_URL_DYNAMODB`). */
  readonly otherEndpoint?: string | undefined
  /** Finds the program; absent: the one npm installed. */
  readonly installedProgram?: () => string | undefined
}

const attempts = 5
const healthyWithinMilliseconds = 60_000

/**
 * Starts the DynamoDB engine, a native program on SQLite, on 127.0.0.1 and waits until it answers.
 * Throws when there is no program and no other endpoint, when a wanted port is taken, or when it does not come up.
 */
export const startDynamo = async (options: DynamoOptions): Promise<Engine> => {
  const program = (options.installedProgram ?? dynamoProgram)()
  if (program === undefined) return otherDynamo(options.otherEndpoint)
  const databaseArguments = await databaseIn(options.folder)
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port || (await freePort())
    const engine = startWatched(program, ['serve', '--host', '127.0.0.1', '--port', String(port), ...databaseArguments])
    const endpoint = `http://127.0.0.1:${port}`
    if (await comesUp(engine, endpoint)) return { endpoint, stop: () => engine.stop() }
    await engine.stop()
    const portTaken = engine.said().includes('already in use')
    // A free port can be taken between finding and using it; a wanted one is the caller's to change.
    if (portTaken && !options.port && attempt < attempts) continue
    const remedy = portTaken ? 'Stop the other program or choose another port.' : 'Check the data folder and its disk.'
    throw new Error(`The DynamoDB engine did not start on port ${port}. ${remedy} It said: ${engine.said().trim()}`)
  }
}

const otherDynamo = (endpoint: string | undefined): Engine => {
  if (endpoint === undefined || endpoint === '') {
    throw new Error(
      'No DynamoDB engine is installed for this platform (the embedded one runs on Linux x64). ' +
        'Start any DynamoDB-compatible server and set AWS_ENDPOINT_URL_DYNAMODB to its address, ' +
        'for example http://127.0.0.1:8000.',
    )
  }
  return { endpoint, stop: async () => {} }
}

const databaseIn = async (folder: string | undefined): Promise<string[]> => {
  if (folder === undefined) return []
  await mkdir(folder, { recursive: true })
  return ['--db-path', path.join(folder, 'table.sqlite')]
}

const comesUp = async (engine: WatchedProcess, endpoint: string): Promise<boolean> => {
  const deadline = performance.now() + healthyWithinMilliseconds
  while (engine.exitCode() === undefined && performance.now() < deadline) {
    // Only when this very program says so: a stranger may be the one who answers on the port.
    if (engine.said().includes(`listening on ${endpoint}`) && (await answers(endpoint))) return true
    await wait(10)
  }
  return false
}

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
