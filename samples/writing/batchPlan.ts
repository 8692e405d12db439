import { type RecordKind, recordKindNames } from '../../schemas/records/kinds.ts'
import type { SheetFormat } from './encoding.ts'

/** The sheet a row goes into. */
export interface BatchPlace {
  readonly kind: RecordKind
  /** `GOV` for a sheet of the whole county. */
  readonly unit: string
  /** `2024-Q1`, `2024-03`, or `2024-01..2025-12` for one file of everything. */
  readonly period: string
  readonly file: string
  readonly format: SheetFormat
}

/** Units that send some kinds themselves, month by month, in the last quarter. */
const selfReporting: Readonly<Record<RecordKind, readonly string[]>> = {
  reception: ['U001', 'U002'],
  trip: ['U002'],
  vehicleCost: ['U002'],
  expense: ['U001'],
  eventReport: [],
  personalFiling: [],
  gift: [],
}

const textFormats = ['utf-8 with BOM', 'gb18030', 'utf-8', 'gb18030'] as const

function formatOf(kind: RecordKind, unit: string, ordinal: number): SheetFormat {
  // Workbooks are held in memory, so only the kinds and units with few rows get them.
  if (kind === 'eventReport' && ordinal % 2 === 1) return 'xlsx'
  if (unit !== 'GOV' && kind === 'expense') return 'xlsx'
  return textFormats[(recordKindNames.indexOf(kind) + ordinal) % textFormats.length] ?? 'utf-8'
}

const placeAt = (kind: RecordKind, unit: string, period: string, format: SheetFormat): BatchPlace => {
  const name = `${kind}-${period.replace('..', '_')}${unit === 'GOV' ? '' : `-${unit}`}`
  return { kind, unit, period, format, file: `batches/${name}.${format === 'xlsx' ? 'xlsx' : 'csv'}` }
}

const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

/** Decides for a month (`2024-03`) and unit which sheet a row of a kind belongs to. */
export function batchPlan(from: string, until: string, singleFile: boolean) {
  const places = new Map<string, BatchPlace>()
  const remembered = (kind: RecordKind, unit: string, period: string, format: SheetFormat): BatchPlace => {
    const key = `${kind}/${unit}/${period}`
    const place = places.get(key) ?? placeAt(kind, unit, period, format)
    places.set(key, place)
    return place
  }
  const last = quarterOf(until)
  return (kind: RecordKind, unit: string, month: string): BatchPlace => {
    if (singleFile) return remembered(kind, 'GOV', `${from}..${until}`, 'utf-8')
    const quarter = quarterOf(month)
    if (quarter === last && selfReporting[kind].includes(unit)) {
      return remembered(kind, unit, month, formatOf(kind, unit, Number(month.slice(5))))
    }
    const ordinal = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
    return remembered(kind, 'GOV', quarter, formatOf(kind, 'GOV', ordinal))
  }
}
