import * as fc from 'fast-check'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { templateBook, templateVersion } from '../../../../functions/ingest/template/templateBook.ts'
import { sheetKindNames, sheetKindOf } from '../../../../schemas/sheetKinds.ts'
import { goodRows, readFileOf, recordsOf } from '../support.ts'
import { temporaryFiles } from '../read/support/temporaryFiles.ts'

const temporaryFile = temporaryFiles()

describe.each(sheetKindNames)('the template of %s', (kind) => {
  const { zh, fields } = sheetKindOf(kind)

  it('has headers, lists, explanations and its own name, and its example is not read', async () => {
    const bytes = await templateBook(kind)
    const { sheets } = await openXlsx(bytes, { readStyles: true })
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      [zh, false],
      ['填写说明', false],
      ['_meta', true],
    ])
    expect(sheets[0]?.rows[0]).toEqual(Object.values(fields).map((field) => `${field.zh}${field.required ? '*' : ''}`))
    const lists = sheets[0]?.dataValidations?.filter(({ type }) => type === 'list') ?? []
    expect(lists).toHaveLength(Object.values(fields).filter(({ choices }) => choices.length > 0).length)
    const explained = sheets[1]?.rows.map(([first]) => first)
    for (const field of Object.values(fields)) expect(explained).toContain(field.zh)
    expect(sheets[2]?.rows).toEqual([
      ['template', `lianzheng/${kind}`],
      ['version', templateVersion(sheetKindOf(kind))],
    ])
    const read = await readFileOf(kind, temporaryFile(bytes))
    expect(read.rows.read).toBe(0)
    expect(read.notes.map(({ code }) => code)).toEqual(['EXAMPLE_IGNORED'])
  })

  it('has an example that every field can read', () => {
    for (const field of Object.values(fields)) expect(field.show(field.read(field.example))).not.toBe('')
  })

  it('filled in, reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(goodRows(kind), async (rows) => {
        const book = await openXlsx(await templateBook(kind), { readStyles: true })
        book.sheets[0]?.rows.push(...rows.map((row) => [...row]))
        const read = await readFileOf(kind, temporaryFile(await saveXlsx(book)))
        expect(read.rejected).toEqual([])
        expect(read.records).toEqual(recordsOf(kind, rows))
      }),
      { numRuns: 4 },
    )
  })
})
