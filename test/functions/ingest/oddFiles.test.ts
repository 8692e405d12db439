import { describe, expect, it } from 'vitest'
import { refusalOf } from '../../../functions/ingest/core/refusal.ts'
import { oddFiles } from '../../fixtures/intake/oddFiles.ts'
import { temporaryFiles } from './read/support/temporaryFiles.ts'
import { readFileOf } from './support.ts'

const temporaryFile = temporaryFiles()

describe('an odd or hostile file', () => {
  it.each(oddFiles)('$name', async ({ bytes, answer, fileName }) => {
    const path = temporaryFile(await bytes())
    const read = await readFileOf('expense', path, '2025', fileName).catch((error: unknown) => {
      const refusal = refusalOf(error)
      if (refusal === undefined) throw error
      return refusal
    })
    if ('code' in read) return expect({ refused: read.code }).toEqual(answer)
    const codes = (rows: typeof read.rejected) => rows.flatMap(({ problems }) => problems.map(({ code }) => code))
    const {
      rejected = [],
      warned = [],
      notes = [],
      accepted,
      amounts,
    } = 'accepted' in answer ? answer : { accepted: -1 }
    expect({
      accepted: read.rows.accepted,
      rejected: codes(read.rejected),
      warned: codes(read.warned),
      notes: read.notes.map(({ code }) => code).toSorted(),
    }).toEqual({ accepted, rejected, warned, notes: [...notes].toSorted() })
    if (amounts !== undefined) expect(read.records.map((record) => record['amount'])).toEqual(amounts)
    for (const { problems } of [...read.rejected, ...read.warned])
      for (const problem of problems) expect(problem.hint?.zh).toBeTruthy()
    expect(JSON.stringify(read)).not.toContain('11010519491231002X')
  })
})
