import * as z from 'zod'
import { type Batch, batchSchema } from '../../schemas/batch.ts'
import { type Finding, findingSchema } from '../../schemas/finding.ts'
import { catalogue } from '../../rules/catalogue.ts'
import { allRules } from '../../rules/kit/catalogueShape.ts'
import { tableLines } from '../cli/table.ts'
import type { Request } from './batchClient.ts'

const batchListSchema = z.object({ batches: z.array(batchSchema), total: z.int() })
const findingListSchema = z.object({ findings: z.array(findingSchema), nextCursor: z.string().optional() })
const largestPage = 200

async function allBatches(request: Request): Promise<readonly Batch[]> {
  const batches: Batch[] = []
  for (;;) {
    const answer = await request(`/batches?limit=${largestPage}&offset=${batches.length}`)
    const page = batchListSchema.parse(await answer.json())
    batches.push(...page.batches)
    if (page.batches.length === 0 || batches.length >= page.total) return batches
  }
}

async function allFindings(request: Request): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  let cursor: string | undefined
  do {
    const answer = await request(
      `/findings?state=open&limit=${largestPage}${cursor === undefined ? '' : `&cursor=${cursor}`}`,
    )
    const page = findingListSchema.parse(await answer.json())
    findings.push(...page.findings)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return findings
}

/** Prints what the county holds: batches by kind and state, open findings by rule. */
export async function printSummary(request: Request): Promise<void> {
  const batches = await allBatches(request)
  const findings = await allFindings(request)
  console.log(
    `\n${tableLines(['Kind', 'Batches', 'Read', 'Accepted', 'Rejected', 'Repeats', 'States'], batchRows(batches)).join('\n')}`,
  )
  console.log(
    `\n${tableLines(['Law row', 'Rule', 'Title', 'Breach', 'Missing evidence', 'Lead'], findingRows(findings)).join('\n')}`,
  )
  console.log(`\n${batches.length} batches, ${findings.length} open findings`)
}

function batchRows(batches: readonly Batch[]) {
  const kinds = [...new Set(batches.map(({ kind }) => kind))].toSorted()
  return kinds.map((kind) => {
    const same = batches.filter((batch) => batch.kind === kind)
    const sum = (of: (rows: NonNullable<Batch['rows']>) => number): number =>
      same.reduce((total, { rows }) => total + (rows === undefined ? 0 : of(rows)), 0)
    const states = [...new Set(same.map(({ state }) => state))].toSorted().join(' ')
    const counts = [
      sum((rows) => rows.read),
      sum((rows) => rows.accepted),
      sum((rows) => rows.rejected),
      sum((rows) => rows.repeats),
    ]
    return [kind, same.length, ...counts, states]
  })
}

function findingRows(findings: readonly Finding[]) {
  return allRules(catalogue).flatMap((rule) => {
    const same = findings.filter((finding) => finding.rule === rule.id)
    const graded = (grade: Finding['grade']): number => same.filter((finding) => finding.grade === grade).length
    if (same.length === 0) return []
    return [[rule.row, rule.id, rule.title.zh, graded('breach'), graded('missingEvidence'), graded('lead')]]
  })
}
