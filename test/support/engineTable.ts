import { afterAll } from 'vitest'
import { makeTable } from '../../functions/shared/clients.ts'
import { startEngines } from '../../infra/local/startEngines.ts'

/** The embedded engines with an empty table, for one test file; they stop after its last test. */
export async function engineTable() {
  const engines = await startEngines()
  afterAll(() => engines.stop())
  Object.assign(process.env, engines.environment)
  return { engines, table: makeTable(engines.tableName) }
}
