import { describe, expect, it } from 'vitest'
import { lambdaContext } from '../../../../infra/local/eventSources/lambdaContext.ts'

describe('the context of an invocation', () => {
  it('counts the time left down from the timeout to zero and not below', () => {
    let now = 1_000_000
    const context = lambdaContext({ name: 'check', timeoutSeconds: 120, memoryMegabytes: 1024 }, 'request', () => now)
    expect(context.getRemainingTimeInMillis()).toBe(120_000)
    now += 119_999
    expect(context.getRemainingTimeInMillis()).toBe(1)
    now += 1
    expect(context.getRemainingTimeInMillis()).toBe(0)
    now += 1
    expect(context.getRemainingTimeInMillis()).toBe(0)
  })

  it('names the function, its memory and the request', () => {
    const context = lambdaContext({ name: 'settle', timeoutSeconds: 1, memoryMegabytes: 2048 }, 'request', () => 0)
    expect(context).toMatchObject({ functionName: 'settle', memoryLimitInMB: '2048', awsRequestId: 'request' })
  })
})
