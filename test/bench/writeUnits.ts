import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

interface Capacity {
  readonly CapacityUnits?: number
}

const writes = new Set([
  'PutCommand',
  'UpdateCommand',
  'BatchWriteCommand',
  'BatchExecuteStatementCommand',
  'TransactWriteCommand',
  'DeleteCommand',
])

/** Asks the table what each write costs, and returns a reader of the sum of write units so far, indexes included. */
export function countWriteUnits(): () => number {
  let sum = 0
  const prototype = DynamoDBDocumentClient.prototype as unknown as {
    send: (command: any, ...rest: unknown[]) => Promise<any>
  }
  const send = prototype.send
  prototype.send = async function counted(command, ...rest) {
    command.input.ReturnConsumedCapacity = 'TOTAL'
    const answer = await send.call(this, command, ...rest)
    const consumed: Capacity | readonly Capacity[] = answer.ConsumedCapacity ?? []
    if (writes.has(command.constructor.name)) {
      for (const { CapacityUnits = 0 } of Array.isArray(consumed) ? consumed : [consumed]) sum += CapacityUnits
    }
    return answer
  }
  return () => sum
}
