import { parseArgs } from 'node:util'
import { isIsoDate, isoMonth } from '../../schemas/values/isoDate.ts'
import { type CountyOptions, defaultOptions } from '../generator/options.ts'
import type { WriteOptions } from '../writeCounty.ts'

/** The command line was not understood; the message says which part. */
export class UsageError extends Error {}

const numbers = {
  seed: 'seed',
  units: 'units',
  officials: 'officials',
  vehicles: 'vehicles',
  receptions: 'receptions',
  trips: 'trips',
  'vehicle-costs': 'vehicleCosts',
  expenses: 'expenses',
  'event-reports': 'eventReports',
  gifts: 'gifts',
  'event-filings': 'eventFilings',
  'planted-receptions': 'plantedReceptions',
  'planted-others': 'plantedOthers',
} as const satisfies Readonly<Record<string, keyof CountyOptions>>

const isNumberFlag = (flag: string): flag is keyof typeof numbers => Object.hasOwn(numbers, flag)

export const usage = [
  'node samples/generate.ts --out DIR [--single-file] [--from YYYY-MM] [--until YYYY-MM]',
  ...Object.keys(numbers)
    .filter(isNumberFlag)
    .map((flag) => `    [--${flag} N]  (${defaultOptions[numbers[flag]]})`),
  'Officials and vehicles grow with --units when they are not given.',
].join('\n')

export interface Wishes {
  readonly out: string
  readonly options: WriteOptions
}

const words = { type: 'string' } as const
const flags = {
  out: words,
  from: words,
  until: words,
  'single-file': { type: 'boolean' },
  help: { type: 'boolean' },
  ...Object.fromEntries(Object.keys(numbers).map((flag) => [flag, words])),
} as const

function parsed(args: readonly string[]): Readonly<Record<string, unknown>> {
  try {
    return { ...parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false }).values }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function monthOf(flag: 'from' | 'until', value: unknown): Pick<WriteOptions, 'from' | 'until'> {
  if (value === undefined) return {}
  const text = typeof value === 'string' ? value : ''
  if (!isIsoDate(`${text}-01`)) throw new UsageError(`--${flag} is ${text}; write a month as 2024-01`)
  return { [flag]: isoMonth(text) }
}

/** Reads the command line. @throws UsageError for an unknown flag, a missing folder, or a value that is not a number or month. */
export function wishesOf(args: readonly string[]): Wishes | 'help' {
  const values = parsed(args)
  if (values['help'] === true) return 'help'
  const out = values['out']
  if (typeof out !== 'string' || out === '') throw new UsageError('--out DIR is missing: say which folder to write to')
  const options: Record<string, number> = {}
  for (const [flag, value] of Object.entries(values)) {
    if (!isNumberFlag(flag)) continue
    if (typeof value !== 'string' || !/^\d+(?:\.\d+)?$/.test(value))
      throw new UsageError(`--${flag} is ${String(value)}; it must be a number`)
    options[numbers[flag]] = Number(value)
  }
  return {
    out,
    options: {
      ...options,
      ...monthOf('from', values['from']),
      ...monthOf('until', values['until']),
      singleFile: values['single-file'] === true,
    },
  }
}
