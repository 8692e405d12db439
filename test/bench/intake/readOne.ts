import { readFileSync } from 'node:fs'
import { pipelineLane } from '../../../functions/ingest/core/lanes.ts'
import { readSheetRows } from '../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../functions/ingest/core/templateHeader.ts'
import { openSheet } from '../../../functions/ingest/read/sheet.ts'
import { smallNursery } from '../../../infra/cli/smallNursery.ts'

/** Ways of reading a sheet, each in a process of its own: how many rows it gave. */
const readers: Readonly<Record<string, (path: string) => Promise<number>>> = {
  /** Parsed, validated, digested and told apart from repeats: what a clerk's check does before judging. */
  async ours(path) {
    smallNursery()
    const lanes = new Map<string, ReturnType<typeof pipelineLane>>()
    const laneOf = (kind: Parameters<typeof pipelineLane>[0]) => {
      const lane = lanes.get(kind) ?? pipelineLane(kind, { period: '2025' })
      lanes.set(kind, lane)
      return lane
    }
    const nothing = () => undefined
    const sink = { accepted: nothing, rejected: nothing, repeated: nothing }
    const { rows } = await readSheetRows(
      await openSheet(path),
      templateHeader('vehicleCost'),
      laneOf,
      repeatSet(),
      sink,
    )
    return rows.accepted
  },
  /** Only the cells. */
  async oursCells(path) {
    let count = -1
    for await (const block of (await openSheet(path)).rows(0)) count += block.length
    return count
  },
  async exceljs(path) {
    // Loaded where it is used, so that no reader is charged for another.
    const { default: exceljs } = await import('exceljs')
    let count = -1
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
    }))
      for await (const _row of sheet) count++
    return count
  },
  async sheetjs(path) {
    const { read, utils } = await import('@e965/xlsx')
    const book = read(readFileSync(path), { dense: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    return sheet === undefined ? 0 : utils.sheet_to_json(sheet, { header: 1, raw: false }).length - 1
  },
}

const [name = '', path = ''] = process.argv.slice(2)
const started = performance.now()
const rows = await readers[name]?.(path)
const milliseconds = performance.now() - started
console.log(JSON.stringify({ rows, milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
