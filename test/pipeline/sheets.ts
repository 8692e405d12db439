import { reception } from '../../schemas/records/reception.ts'
import { unit } from '../../schemas/registers/unit.ts'
import type { SheetKind } from '../../schemas/sheetKind.ts'

type Cells = Readonly<Record<string, string>>

/** A bill that breaks no rule when its unit has a register row and a cap of 60 yuan is loaded. */
export const cleanBill: Cells = {
  voucherNo: '1',
  unitCode: 'U001',
  date: '2024-03-05',
  letterNo: '市财函〔2024〕1号',
  letterDate: '2024-03-01',
  letterPeople: '10',
  guestUnit: '市财政局',
  guests: '10',
  companions: '3',
  purpose: '预算执行调研',
  item: '工作餐',
  mealKind: '午餐',
  vendor: '县机关食堂',
  vendorRegion: '某县',
  dishes: '家常菜',
  amount: '520.00',
  payMethod: '公务卡',
  account: '公务接待费',
  invoiceNo: '10000001',
  invoiceDate: '2024-03-05',
  paidOn: '2024-03-10',
  approvalNo: 'SP-1',
  approvedAt: '2024-03-04 10:00',
  listComplete: '是',
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A CSV of a kind with the template's headers. */
export function csv(kind: SheetKind, rows: readonly Cells[]): string {
  const names = Object.keys(kind.fields)
  const header = names.map((name) => kind.fields[name]!.zh).join(',')
  return `${[header, ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))].join('\n')}\n`
}

/** `count` bills of many units and workdays; every tenth has a companion too many, every 25th repeats the invoice before. */
export function bills(count: number): string {
  const days = ['2024-03-05', '2024-04-09', '2024-05-14', '2025-03-11', '2025-04-08']
  return csv(
    reception,
    Array.from({ length: count }, (_, index) => {
      const date = days[index % days.length]!
      return {
        ...cleanBill,
        voucherNo: `V${index}`,
        unitCode: `U${String(1 + (index % 12)).padStart(3, '0')}`,
        date,
        letterNo: `函${index}`,
        letterDate: `${date.slice(0, 8)}01`,
        approvedAt: `${date.slice(0, 8)}01 09:00`,
        companions: index % 10 === 0 ? '4' : '3',
        invoiceNo: String(20_000_000 + (index % 25 === 1 ? index - 1 : index)),
        invoiceDate: date,
        paidOn: date,
      }
    }),
  )
}

export const units = (count: number): string =>
  csv(
    unit,
    Array.from({ length: count }, (_, index) => ({
      code: `U${String(1 + index).padStart(3, '0')}`,
      name: `某单位${index + 1}`,
      parent: 'GOV',
      region: '某县',
      fullTitle: `某县某单位${index + 1}`,
      validFrom: '2010-01-01',
    })),
  )
