import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { usualPatience } from '../../functions/shared/findings/list/freshIndex.ts'
import { uploadBatch, whenFinished } from '../../infra/local/batchClient.ts'
import type { Stack } from '../../infra/local/startStack.ts'
import type { Batch, Registration } from '../../schemas/batch.ts'
import { type Finding, findingSchema } from '../../schemas/finding.ts'
import { isRegisterKind } from '../../schemas/registers/kinds.ts'
import type { SheetKindName } from '../../schemas/sheetKinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianzheng-test-'))
let files = 0

/** Uploads content through the API and the presigned URL, as a clerk's browser would, and waits for the end. */
export async function upload(
  stack: Stack,
  kind: SheetKindName,
  content: string | Uint8Array,
  about: Partial<Registration> = {},
): Promise<Batch> {
  const path = join(folder, `${++files}-${about.fileName ?? `${kind}.csv`}`)
  writeFileSync(path, content)
  const registration = { kind, unit: 'GOV', period: '2024', fileName: `${kind}.csv`, ...about } as Registration
  const request = await stack.sender(isRegisterKind(kind) ? undefined : registration.unit)
  const { id } = await uploadBatch(request, path, registration)
  return whenFinished(request, id, () => wait(10))
}

/** Every open finding, or every one in the states that the query names, page by page. */
export async function findings(stack: Stack, query = ''): Promise<readonly Finding[]> {
  const all: Finding[] = []
  // Somebody of no unit who sent nothing: no finding is kept from them.
  const request = stack.as('reporting1')
  const asked = query.includes('state=') ? query : `&state=open${query}`
  let cursor = ''
  // What was settled a moment ago is in the list when its patience is over.
  await wait(usualPatience)
  do {
    const answer = await request(`/findings?limit=200${asked}${cursor && `&cursor=${cursor}`}`)
    const page = (await answer.json()) as { findings: unknown[]; nextCursor?: string }
    all.push(...page.findings.map((finding) => findingSchema.parse(finding)))
    cursor = page.nextCursor ?? ''
  } while (cursor !== '')
  return all
}
