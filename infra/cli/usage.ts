import { recordKindNames } from '../../schemas/records/kinds.ts'
import { sheetKindNames } from '../../schemas/sheetKinds.ts'
import { registerKindNames } from '../../schemas/registers/kinds.ts'

/** Wrong words on the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = `lianzheng 廉政 — checks receptions, vehicles and event reports against dated integrity rules

  lianzheng check FILE… [--kind K] [--registers DIR] [--profile FILE] [--language zh|en]
                       [--json] [--errors FILE] [--annotated FILE.xlsx]
      judges sheets (.csv .xlsx .xls) offline; nothing leaves this machine
      --kind       ${recordKindNames.join(', ')}; found from the headers when absent
      --registers  folder of register sheets (${registerKindNames.join(', ')})
      --profile    YAML that maps the columns of a foreign sheet
      --errors     file for every problem, one a line (.csv or .ndjson)
      --annotated  the file back as a workbook: bad cells red, warnings amber, a comment in each, a sheet of all
      exit 0: nothing flagged · 1: something flagged · 2: bad input or usage

  lianzheng template KIND [--out FILE.xlsx]
      writes the empty sheet of a kind: ${sheetKindNames.join(', ')}

  lianzheng rules list
  lianzheng rules show RULE…
      what a rule checks, by which text, with its exact boundary, limits over time and examples; RULE: an id or a law row
  lianzheng rules test FILE…
      runs labelled case files (YAML); exit 0: all as labelled · 1: some are not · 2: bad input or usage`
