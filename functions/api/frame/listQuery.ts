import * as z from 'zod'

/** A whole number as it stands in an address. */
export const wholeNumber = (from: number, to: number) => z.coerce.number<string | number>().int().min(from).max(to)

/** The part of a list's query that every list has. */
export const listQuery = ({ largest, usual }: { readonly largest: number; readonly usual: number }) => ({
  limit: wholeNumber(1, largest).default(usual),
  cursor: z.string().optional(),
})
