import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../../functions/ingest/profile/readProfile.ts'
import { openSheet } from '../../../../functions/ingest/read/sheet.ts'
import { isoDate } from '../../../../schemas/values/isoDate.ts'
import { csvLine } from '../../../../functions/shared/files/csvLine.ts'
import { temporaryFiles } from '../read/support/temporaryFiles.ts'
import { readWith } from './readWith.ts'

const root = join(import.meta.dirname, '../../../..')
const data = join(root, '../shared/data')
const profile = (name: string) =>
  readProfile(readFileSync(join(root, 'samples/profiles', `${name}.yaml`), 'utf8'), `${name}.yaml`)
const temporaryFile = temporaryFiles()

const canada = join(data, 'canada-hospitality/hospitality_cases.json')
const uk = join(data, 'uk-ministers-hospitality/hospitality.csv')

type Row = Readonly<Record<string, string | number | null>>
interface Case {
  readonly name: string
  readonly change: Row
  readonly fields_in_error: readonly string[]
}
const { base, cases } = existsSync(canada)
  ? (JSON.parse(readFileSync(canada, 'utf8')) as { base: Row; cases: readonly Case[] })
  : { base: {}, cases: [] }

describe.skipIf(!existsSync(canada))('the hospitality form of a federal government', () => {
  it('has thirteen cases', () => {
    expect(cases).toHaveLength(13)
  })

  it.each(cases)('$name: errors in $fields_in_error', async ({ change, fields_in_error }) => {
    const row = { ...base, ...change }
    const csv = csvLine(Object.keys(row)) + csvLine(Object.values(row).map((cell) => String(cell ?? '')))
    const today = isoDate('2026-01-15')
    const file = await openSheet(temporaryFile(Buffer.from(csv)))
    const { rows, rejectedRows } = await readWith(profile('canada-hospitality'), file, { today })
    const inError = new Set(rejectedRows.flatMap(({ problems }) => problems.map(({ header }) => header)))
    expect([...inError].toSorted()).toEqual(fields_in_error.toSorted())
    expect(rows.accepted).toBe(fields_in_error.length === 0 ? 1 : 0)
  })

  it('needs to know the day', async () => {
    const file = await openSheet(temporaryFile(Buffer.from('ref_number\n1\n')))
    await expect(readWith(profile('canada-hospitality'), file)).rejects.toThrow('needs to know the day')
  })
})

describe.skipIf(!existsSync(uk))('the hospitality register of ministers', async () => {
  const result = existsSync(uk) ? await readWith(profile('uk-ministers-hospitality'), await openSheet(uk)) : undefined

  it('gives every line an end: an event, a nil return, a refusal or a repeat', () => {
    expect((result?.rows.read ?? 0) + (result?.nilRows ?? 0)).toBe(1_178)
    expect(result?.nilRows).toBe(189)
  })

  it('takes no nil return for an event', () => {
    expect(JSON.stringify(result?.records)).not.toMatch(/nil return/i)
  })

  it('reads both styles of dates', () => {
    const days = result?.records.map(({ record }) => String(record['receivedOn'])) ?? []
    expect(days.every((day) => /^20\d\d-\d\d-\d\d$/.test(day))).toBe(true)
    expect(days.filter((day) => day.startsWith('2024-11-04')).length).toBeGreaterThan(0)
  })

  it('refuses the rows that slid to the right, each by its date', () => {
    const shifted = result?.rejectedRows.filter(({ problems }) =>
      problems.some(({ field, cell }) => field === 'receivedOn' && /^[A-Z][a-z]+ [A-Z]/.test(cell)),
    )
    expect(shifted).toHaveLength(16)
  })
})
