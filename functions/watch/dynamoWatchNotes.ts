import { PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Jurisdiction, keys } from '../shared/store/keys.ts'
import { type Table, getItem } from '../shared/store/table.ts'
import { type WatchNotes, noteSchema } from './core/watchNotes.ts'

const storedSchema = z.object({ notes: z.record(z.string(), noteSchema) })

/** The notes in the table: one item a county, of the batches at work only. */
export const dynamoWatchNotes = (table: Table, county: Jurisdiction): WatchNotes => ({
  async read() {
    const stored = await getItem(table, keys.watchNotes(county), storedSchema)
    return new Map(Object.entries(stored?.notes ?? {}))
  },
  async write(notes) {
    // No precondition: two looks at the same moment note the same, and a note lost is only a later second look.
    const Item = { ...keys.watchNotes(county), notes: Object.fromEntries(notes) }
    await table.client.send(new PutCommand({ TableName: table.name, Item }))
  },
})
