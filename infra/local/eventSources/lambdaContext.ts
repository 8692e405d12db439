import type { Context } from 'aws-lambda'

export interface LambdaFunction {
  readonly name: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
}

/**
 * What Lambda hands a function beside the event. The time left counts down on the given clock (milliseconds) from the
 * function's timeout; nothing ends an invocation that overruns it.
 */
export const lambdaContext = (of: LambdaFunction, requestId: string, now: () => number): Context => {
  const endsAt = now() + of.timeoutSeconds * 1000
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: of.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${of.name}`,
    memoryLimitInMB: String(of.memoryMegabytes),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${of.name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, endsAt - now()),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  }
}
