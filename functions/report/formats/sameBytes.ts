import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Zip knows no dates before 1980; every entry and document date is set to one day, so that nothing tells when it was made. */
const epoch = new Date(1980, 0, 1, 0, 0, 0)
const isoEpoch = '1980-01-01T00:00:00Z'

const withoutDates = (xml: string): string =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${isoEpoch}`)

/** An office document without the time it was written: same content, same bytes. `mend`: changes to parts of it. */
export function sameBytes(file: Uint8Array, mend: Readonly<Record<string, (xml: string) => string>> = {}): Uint8Array {
  const all = { 'docProps/core.xml': withoutDates, ...mend }
  const entries = Object.entries(unzipSync(file)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  // The list of content types stands first, as readers expect.
  const ordered = [
    ...entries.filter(([name]) => name === '[Content_Types].xml'),
    ...entries.filter(([name]) => name !== '[Content_Types].xml'),
  ]
  return zipSync(
    Object.fromEntries(
      ordered.map(([name, bytes]) => {
        const change = Object.entries(all).find(([part]) => part === name)?.[1]
        return [name, change === undefined ? bytes : strToU8(change(strFromU8(bytes)))]
      }),
    ),
    { mtime: epoch, level: 6 },
  )
}
