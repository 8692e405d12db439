import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import { monthCoverageSchema } from '../../../schemas/coverage.ts'
import { type Jurisdiction, coverageOf, coverageRange, keys } from '../store/keys.ts'
import { type Table, getItem, parseItem, queryItems, writeItems } from '../store/table.ts'
import { type CoverageBook, type CoveredYear, monthsWithin, yearName, yearsOf } from './coverageBook.ts'

const pack = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 6 })
const unpack = (data: Uint8Array): unknown => JSON.parse(gunzipSync(data).toString('utf8'))

/** Absent `data`: the batch was taken off. */
const yearSchema = z.object({ batch: z.string(), data: z.instanceof(Uint8Array).optional() })
const monthsSchema = z.array(monthCoverageSchema)
const coveredSchema = z.object({ data: z.instanceof(Uint8Array) })
const coveredYearsSchema = z.array(z.object({ of: z.enum(['unit', 'official']), code: z.string(), year: z.string() }))

const parallelWrites = 8
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Coverage in the table: one packed item a unit or official, year and batch. No write has a precondition, as none adds to
 * what stands: what an item holds depends only on its batch, which completes and is taken off one after the other.
 */
export function dynamoCoverageBook(table: Table, county: Jurisdiction): CoverageBook {
  const write = (items: readonly Readonly<Record<string, unknown>>[]): Promise<void> =>
    writeItems(table, items, wait, parallelWrites)
  const coveredBy = async (batch: string): Promise<readonly CoveredYear[]> => {
    const item = await getItem(table, keys.covered(county, batch), coveredSchema)
    return item === undefined ? [] : coveredYearsSchema.parse(unpack(item.data))
  }
  const emptied = (batch: string) => (year: CoveredYear) => ({
    ...keys.coverage(county, year, year.year, batch),
    batch,
  })
  const listed = (batch: string, years: readonly CoveredYear[]) => ({
    ...keys.covered(county, batch),
    data: pack(years.map(({ of, code, year }) => ({ of, code, year }))),
  })

  return {
    async put(batch, places) {
      const years = yearsOf(places)
      const gone = (await coveredBy(batch)).filter((year) => !years.has(yearName(year)))
      const items = [...years.values()].map((year) => ({
        ...keys.coverage(county, year, year.year, batch),
        batch,
        data: pack(year.months),
      }))
      await write([...items, ...gone.map(emptied(batch))])
      // Last: until it is written, the list before still names whatever must be taken off.
      await write([listed(batch, [...years.values()])])
    },

    async takeOff(batch) {
      const years = await coveredBy(batch)
      if (years.length === 0) return
      await write(years.map(emptied(batch)))
      await write([listed(batch, [])])
    },

    async read(subject, span) {
      const [from, until] = coverageRange(span.from.slice(0, 4), span.until.slice(0, 4))
      const items = queryItems(table, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: { ':pk': coverageOf(county, subject), ':from': from, ':until': until },
        ConsistentRead: true,
      })
      const found = new Map<string, z.infer<typeof monthsSchema>>()
      for await (const item of items) {
        const { batch, data } = parseItem(yearSchema, item)
        if (data === undefined) continue
        const months = monthsWithin(monthsSchema.parse(unpack(data)), span)
        if (months.length > 0) found.set(batch, [...(found.get(batch) ?? []), ...months])
      }
      return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([batch, months]) => ({ batch, months }))
    },
  }
}
