import { recordKindNames } from '../../schemas/records/kinds.ts'
import { sheetKindNames } from '../../schemas/sheetKinds.ts'
import { registerKindNames } from '../../schemas/registers/kinds.ts'

/** Wrong words on the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = `lianzheng 廉政 — checks receptions, vehicles and event reports against dated integrity rules

  lianzheng check FILE… [--kind K] [--registers DIR] [--profile FILE] [--unit U] [--language zh|en]
                       [--json] [--errors FILE] [--annotated FILE.xlsx]
      judges sheets (.csv .xlsx .xls) offline; nothing leaves this machine
      --kind       ${recordKindNames.join(', ')}; found from the headers when absent
      --registers  folder of register sheets (${registerKindNames.join(', ')})
      --profile    YAML that maps the columns of a foreign sheet
      --unit       the unit that is to send them: rows of another are rejected, as they will be then
      --errors     file for every problem, one a line (.csv or .ndjson)
      --annotated  the file back as a workbook: bad cells red, warnings amber, a comment in each, a sheet of all
      exit 0: nothing flagged · 1: something flagged · 2: bad input or usage

  lianzheng replay --from MONTH --to MONTH [--set PARAMETER=VALUE]… [--as-of DATE] [--draft FILE] [--unit U] [--kind K]… [--api URL]
  lianzheng replay FILE… [--set PARAMETER=VALUE]… [--as-of DATE] [--draft FILE] [--registers DIR] [--from MONTH] [--to MONTH] [--unit U]
      judges the records of the running county, or sheets offline, again with a parameter at another value or by the rules
      and limits of a day, and tells the findings gained, lost and changed (and the decisions touched); writes nothing
      [--json] [--language zh|en] · exit 0: nothing would change · 1: something would · 2: bad input or usage

  lianzheng template KIND [--out FILE.xlsx]
      writes the empty sheet of a kind: ${sheetKindNames.join(', ')}

  lianzheng rules list
  lianzheng rules show RULE…
      what a rule checks, by which text, with its exact boundary, limits over time and examples; RULE: an id or a law row
  lianzheng report duty --official CODE --year Y | departure --official CODE [--from D --until D] | annual [--unit CODE] --year Y
                   [--out DIR] [--formats F,…] [--cut-off D] [--language zh|en] [--api URL] [--json]
                   [--sheets DIR [--registers DIR] [--county NAME] [--fonts DIR]]
      has the running county make a report, waits and fetches its files; with --sheets makes it offline from a folder of
      sheets; with an annex of the rows behind every figure
      --formats    json, html, docx, pdf, xlsx (all when absent)
      --cut-off    the last day whose decisions count; exit 0: made · 2: bad input, usage or refused

  lianzheng rules test FILE…
      runs labelled case files (YAML); exit 0: all as labelled · 1: some are not · 2: bad input or usage

  lianzheng rejudge BATCH… | --outdated | --list
      sends batches of the running county through checking and settling again when a register or rule changed since;
      --list only names them; decisions of officers stand; settings come from the environment (docs/operations.md)

  lianzheng audit verify [--api URL] [--json]
  lianzheng audit export [--api URL] [--out FILE.csv] [--actor A] [--act ACT] [--subject ID] [--from DAY] [--until DAY]
      checks the running county's audit trail and names the first broken entry, or writes it as CSV; as auditor or administrator
      --api        address of the API; else LIANZHENG_API; the access token is taken from LIANZHENG_TOKEN
      exit 0: whole, or written · 1: an entry is broken · 2: refused, not reached, or usage

  lianzheng token --as PERSON [--data DIR]
      prints an access token of one of the sample county's people; of the embedded stack only

  lianzheng batch list [--limit N] [--offset N]
  lianzheng batch status ID
  lianzheng batch upload FILE --kind K --unit U --period P [--profile NAME] [--no-wait]
  lianzheng batch withdraw ID --reason TEXT
  lianzheng batch supersede OLD FILE [--no-wait]
      batches of the county: newest first; what became of one; sending one; taking one back; a corrected file in the place
      of another; sending waits for the end and shows how far it is, unless told not to
      exit 0: done · 1: the batch was refused, repeats another, failed, or rows of it were rejected · 2: bad input or usage
  lianzheng due --period P [--unit U] [--late]
      which unit owes which return by when
      exit 0: nothing is late · 1: something is late · 2: it cannot be told for all, or bad input or usage
  lianzheng coverage --unit U | --official CODE --from MONTH --until MONTH
  lianzheng coverage --batch ID --row N [--sheet NAME]
      which checks were due, done and not to be judged, and why: of a unit or official by month, or of one row
      exit 0: every check due was done · 1: some were not, or none was due · 2: bad input or usage
  lianzheng nil --kind K --unit U --period P [--note TEXT]
  lianzheng nil withdraw --kind K --unit U --period P --reason TEXT
      files that a unit has nothing to report of a kind for a period, or takes that back
      batch, due, coverage and nil ask the API at --api URL or LIANZHENG_API, with the token in LIANZHENG_TOKEN;
      [--json] the answer as it came · [--language zh|en]`
