import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { environmentStrings, processVariables } from '../../../infra/constructs/environmentStrings.ts'
import type { StageFunctionProps } from '../../../infra/constructs/stageFunction.ts'

describe('the variables of a function', () => {
  it('are what the schema asks for and what Node itself needs', () => {
    expect(environmentStrings({ TABLE_NAME: 'records' })).toEqual({ ...processVariables, TABLE_NAME: 'records' })
  })

  it.each([undefined, 5, true, null, {}])('are text: %o is refused by name', (value) => {
    expect(() => environmentStrings({ TABLE_NAME: value })).toThrow(/TABLE_NAME must be text/)
  })
})

/** Never run: the compiler refuses each of these, and would complain if it stopped refusing. */
export const refusedByTheCompiler = () => {
  const schema = z.object({ TABLE_NAME: z.string(), PAGE_SIZE: z.coerce.number() })
  type Environment = StageFunctionProps<typeof schema>['environment']
  const complete: Environment = { TABLE_NAME: 'records', PAGE_SIZE: '50' }
  // @ts-expect-error a variable is missing
  const missing: Environment = { TABLE_NAME: 'records' }
  // @ts-expect-error a variable nobody reads
  const idle: Environment = { TABLE_NAME: 'records', PAGE_SIZE: '50', TABLE: 'records' }
  // @ts-expect-error not text
  const wrong: Environment = { TABLE_NAME: 1, PAGE_SIZE: '50' }
  return [complete, missing, idle, wrong]
}
