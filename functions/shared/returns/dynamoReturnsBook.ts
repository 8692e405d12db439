import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type UnitYear, unitYearSchema } from '../../../schemas/returns.ts'
import { type Jurisdiction, keys, returnsOfYear } from '../store/keys.ts'
import { type Table, getItem, holds, parseItem, queryItems } from '../store/table.ts'
import type { AuditedBy } from '../batches/batchStore.ts'
import { type ReturnsBook, type YearPlace, emptyYear } from './returnsBook.ts'

const storedSchema = unitYearSchema.extend({ version: z.int() })
const attempts = 20

/** The returns of one county in the table: one item a unit, kind and year. */
export function dynamoReturnsBook(table: Table, county: Jurisdiction): ReturnsBook {
  const read = (place: YearPlace) => getItem(table, keys.unitYear(county, place), storedSchema)
  const putOf = (place: YearPlace, year: UnitYear, seen: number | undefined) => ({
    TableName: table.name,
    Item: { ...keys.unitYear(county, place), ...year, version: (seen ?? 0) + 1 },
    ...(seen === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':seen': seen },
        }),
  })
  async function write(put: ReturnType<typeof putOf>, audited: AuditedBy | undefined): Promise<boolean> {
    if (audited === undefined) return holds(table.client.send(new PutCommand(put)))
    return (await audited.trail.append(audited.entry, [{ Put: put }])).appended
  }
  return {
    get: async (place) => (await read(place)) ?? emptyYear(place),
    async change(place, by, audited) {
      for (let attempt = 0; attempt < attempts; attempt++) {
        const stored = await read(place)
        const { year, result } = by(stored ?? emptyYear(place))
        if (year === undefined || (await write(putOf(place, year, stored?.version), audited))) return result
      }
      throw new Error(`the returns of a unit could not be changed in ${attempts} attempts`)
    },
    async ofYear(kind, year) {
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': returnsOfYear(county, kind, year) },
        ConsistentRead: true,
      })
      const years: UnitYear[] = []
      for await (const item of items) years.push(parseItem(unitYearSchema, item))
      return years
    },
  }
}
