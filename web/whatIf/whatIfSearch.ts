export const ways = ['gained', 'lost', 'changed'] as const
export type Way = (typeof ways)[number]

/** What of the page stands in the address: a colleague who opens it sees the same trial at the same place. */
export interface WhatIfSearch {
  readonly parameter?: string
  readonly value?: string
  readonly from?: string
  readonly to?: string
  readonly unit?: string
  readonly asOf?: string
  /** The trial that is shown. */
  readonly replay?: string
  readonly way?: Way
  /** The rule and unit whose rows are shown; absent: all. */
  readonly rule?: string
  readonly at?: string
}

const texts = ['parameter', 'value', 'from', 'to', 'unit', 'asOf', 'replay', 'rule', 'at'] as const

/** Reads an address; what it does not know is left out, so that an old link still opens. */
export function whatIfSearch(search: Readonly<Record<string, unknown>>): WhatIfSearch {
  const way = ways.find((each) => each === search['way'])
  const read = texts.flatMap((name) => {
    const value = search[name]
    const pair: [string, string] = [name, String(value)]
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? [pair] : []
  })
  return { ...Object.fromEntries<string>(read), ...(way && { way }) }
}

/** From the beginning of last year to this month: what was just closed and what is under way. */
export function usualMonths(today: Date): { readonly from: string; readonly to: string } {
  const month = String(today.getMonth() + 1).padStart(2, '0')
  return { from: `${today.getFullYear() - 1}-01`, to: `${today.getFullYear()}-${month}` }
}
