import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsxStream } from 'hucre/xlsx'
import { csvLine } from '../../../functions/shared/files/csvLine.ts'
import { addDays } from '../../../schemas/values/calendarArithmetic.ts'
import { isoDate } from '../../../schemas/values/isoDate.ts'

const header =
  '凭证号,单位代码,车牌号,消费时间,费用类别,油品,数量,里程表读数,油卡号,商户名称,金额,发票号码,开票日期,支付方式'.split(
    ',',
  )
const first = isoDate('2025-01-01')

/** One running cost of fourteen cells; every row is another. */
function cells(index: number): string[] {
  const day = addDays(first, index % 365)
  return [
    `记-${index}`,
    `U${String(index % 300).padStart(3, '0')}`,
    `鲁A${10_000 + (index % 80_000)}`,
    `${day} ${String(index % 24).padStart(2, '0')}:30`,
    '燃油',
    '92号汽油',
    `${20 + (index % 40)}.5`,
    String(10_000 + index),
    `9000${index}`,
    `中石化第${index % 50}加油站`,
    `${300 + (index % 200)}.25`,
    `2537200000${String(index).padStart(10, '0')}`,
    day,
    '公务卡',
  ]
}

function* rows(count: number): Generator<string[]> {
  yield header
  for (let index = 1; index <= count; index++) yield cells(index)
}

/** Writes the same rows as CSV and .xlsx; the paths of both. */
export async function makeSheets(folder: string, count: number) {
  const csv = join(folder, `${count}.csv`)
  const xlsx = join(folder, `${count}.xlsx`)
  await pipeline(
    Readable.from(rows(count), { objectMode: true }),
    async function* lines(source: AsyncIterable<string[]>) {
      for await (const row of source) yield csvLine(row)
    },
    createWriteStream(csv),
  )
  await pipeline(Readable.fromWeb(writeXlsxStream(rows(count), { name: '运行费' })), createWriteStream(xlsx))
  return { csv, xlsx }
}
