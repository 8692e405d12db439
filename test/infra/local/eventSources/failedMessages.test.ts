import type { SQSBatchResponse } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { failedMessages } from '../../../../infra/local/eventSources/failedMessages.ts'

const naming = (...identifiers: string[]): SQSBatchResponse => ({
  batchItemFailures: identifiers.map((itemIdentifier) => ({ itemIdentifier })),
})

describe('reading a partial batch response as Lambda does', () => {
  it.each([
    ['nothing', undefined, []],
    ['null', null as unknown as undefined, []],
    ['an empty list', naming(), []],
    ['one of the messages', naming('b'), ['b']],
    ['all messages', naming('a', 'b', 'c'), ['a', 'b', 'c']],
    ['a message that was not handed out', naming('a', 'x'), ['a', 'b', 'c']],
    ['an empty identifier', naming(''), ['a', 'b', 'c']],
  ])('%s', (_, response, failed) => {
    expect([...failedMessages(response, ['a', 'b', 'c'])]).toEqual(failed)
  })
})
