import { randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type Jurisdiction, keys } from '../store/keys.ts'
import { holds, parseItem, type Table } from '../store/table.ts'
import { tableShape } from '../store/tableShape.ts'
import { type AnswerBook, answerSeconds, type Begun, type RepeatableRequest, workSeconds } from './answerBook.ts'

/** Packed bytes that fit into an item beside the rest of it. */
const largestPacked = 350_000

const itemSchema = z.object({
  digest: z.string(),
  done: z.boolean(),
  answer: z
    .object({
      status: z.int(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      packed: z.instanceof(Uint8Array),
    })
    .optional(),
})

/** Kept answers in the table; it forgets them by itself a day later. */
export function dynamoAnswerBook(table: Table, county: Jurisdiction, now: () => Date): AnswerBook {
  const seconds = (): number => Math.floor(now().getTime() / 1000)
  const expiry = tableShape.timeToLive
  const update = async (request: RepeatableRequest, ticket: string, change: string, values: object): Promise<void> => {
    // Whoever lost the place has nothing to say any more.
    await holds(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.answer(county, request.name),
          UpdateExpression: change,
          ConditionExpression: 'ticket = :ticket',
          ExpressionAttributeValues: { ':ticket': ticket, ...values },
        }),
      ),
    )
  }
  return {
    async begin(request) {
      const ticket = randomUUID()
      const at = seconds()
      const place = { digest: request.digest, ticket, done: false, heldUntil: at + workSeconds }
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...keys.answer(county, request.name), ...place, [expiry]: at + answerSeconds },
            // The table may forget days later than it was told to.
            ConditionExpression:
              'attribute_not_exists(pk) OR #expires <= :now OR (done = :no AND heldUntil <= :now AND digest = :digest)',
            ExpressionAttributeNames: { '#expires': expiry },
            ExpressionAttributeValues: { ':now': at, ':no': false, ':digest': request.digest },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        return { outcome: 'begun', ticket }
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error
        return standing(request, parseItem(itemSchema, unmarshall(error.Item)))
      }
    },
    async finish(request, ticket, { status, headers, body }) {
      const packed = gzipSync(body)
      const answer = { status, headers: headers.map((header) => [...header]), packed }
      const isKept = packed.length <= largestPacked
      await update(request, ticket, isKept ? 'SET done = :yes, answer = :answer' : 'SET done = :yes', {
        ':yes': true,
        ...(isKept && { ':answer': answer }),
      })
    },
    release: (request, ticket) => update(request, ticket, 'SET heldUntil = :past', { ':past': 0 }),
  }
}

function standing({ digest }: RepeatableRequest, item: z.output<typeof itemSchema>): Begun {
  if (item.digest !== digest) return { outcome: 'otherRequest' }
  if (!item.done) return { outcome: 'underway' }
  if (item.answer === undefined) return { outcome: 'answered', answer: undefined }
  const { status, headers, packed } = item.answer
  return { outcome: 'answered', answer: { status, headers, body: gunzipSync(packed) } }
}
