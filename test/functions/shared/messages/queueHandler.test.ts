import type { Context, SQSEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import type { Log } from '../../../../functions/shared/log.ts'
import { queueHandler } from '../../../../functions/shared/messages/queueHandler.ts'
import { PermanentFault } from '../../../../functions/shared/permanentFault.ts'
import { type CheckMessage, checkMessageSchema } from '../../../../schemas/messages.ts'

const message = (chunk: number): CheckMessage => ({ jurisdiction: 'county', batch: 'b1', chunk })
const eventOf = (...bodies: readonly string[]) =>
  ({
    Records: bodies.map((body, index) => ({
      body,
      messageId: `m${index + 1}`,
      eventSource: 'aws:sqs',
      attributes: {},
      messageAttributes: {},
    })),
  }) as unknown as SQSEvent

/** A handler whose work is given; tells what it worked on, gave up and logged. */
function bench(work: (message: CheckMessage) => Promise<void> = async () => {}) {
  const worked: number[] = []
  const given: { readonly chunk: number; readonly code: string }[] = []
  const logged: unknown[] = []
  const log: Log = {
    info: (code, ids) => logged.push([code, ids]),
    error: (code, ids) => logged.push([code, ids]),
  }
  const handler = queueHandler({
    schema: checkMessageSchema,
    log,
    idsOf: ({ batch, chunk }) => ({ batch, chunk }),
    async work(each) {
      worked.push(each.chunk)
      await work(each)
    },
    async give({ chunk }, { code }) {
      given.push({ chunk, code })
    },
  })
  const handle = async (...bodies: readonly string[]) => {
    const { batchItemFailures } = await handler(eventOf(...bodies), {} as Context)
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
  }
  return { worked, given, logged, handle }
}
const bodies = (...chunks: readonly number[]) => chunks.map((chunk) => JSON.stringify(message(chunk)))

describe('a queue', () => {
  it('is done with the messages whose work is done', async () => {
    const { handle, worked, given, logged } = bench()
    expect(await handle(...bodies(1, 2))).toEqual([])
    expect(worked).toEqual([1, 2])
    expect(given).toEqual([])
    expect(logged).toContainEqual(['COMPLETED', { batch: 'b1', chunk: 2 }])
  })

  it('gets back only the message that failed for now', async () => {
    const { handle, worked, given, logged } = bench(async ({ chunk }) => {
      if (chunk === 2) throw new Error('the table is slow')
    })
    expect(await handle(...bodies(1, 2, 3))).toEqual(['m2'])
    expect(worked).toEqual([1, 2, 3])
    expect(given).toEqual([])
    expect(logged).toContainEqual(['FAILED_FOR_NOW', { batch: 'b1', chunk: 2 }])
  })

  it('gets all back when all fail: none is taken for done', async () => {
    const { handle } = bench(async () => Promise.reject(new Error('the table is slow')))
    expect(await handle(...bodies(1, 2))).toEqual(['m1', 'm2'])
  })

  it('is done with a message that no further try can help, once it is given up', async () => {
    const { handle, given, logged } = bench(async ({ chunk }) => {
      if (chunk === 1) throw new PermanentFault('CHECK_FAILED', new Error('a rule threw'))
    })
    expect(await handle(...bodies(1, 2))).toEqual([])
    expect(given).toEqual([{ chunk: 1, code: 'CHECK_FAILED' }])
    expect(logged).toContainEqual(['BATCH_FAILED', { batch: 'b1', chunk: 1, fault: 'CHECK_FAILED' }])
  })

  it.each(['', '{', 'null', '{"chunk":1}', JSON.stringify({ ...message(1), chunk: 0 })])(
    'leaves an unreadable message to its dead letters: %s',
    async (body) => {
      const { handle, worked, given, logged } = bench()
      expect(await handle(body, ...bodies(2))).toEqual(['m1'])
      expect(worked).toEqual([2])
      expect(given).toEqual([])
      expect(logged).toContainEqual(['MESSAGE_UNREADABLE', { request: 'm1' }])
    },
  )

  it('has a message come again whose giving up failed: a batch must not stand still unseen', async () => {
    const log: Log = { info: () => {}, error: () => {} }
    const handler = queueHandler({
      schema: checkMessageSchema,
      log,
      idsOf: () => ({}),
      work: async () => Promise.reject(new PermanentFault('CHECK_FAILED', 'x')),
      give: async () => Promise.reject(new Error('the table is slow')),
    })
    const { batchItemFailures } = await handler(eventOf(...bodies(1)), {} as Context)
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm1' }])
  })
})
