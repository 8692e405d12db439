import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { builtConsole } from './support/builtConsole.ts'

const chunkSchema = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
})
type Chunks = Record<string, z.infer<typeof chunkSchema>>

const entry = 'index.html'
const queue = 'findings/QueuePage.tsx'
/** Of script, as the browser loads it before the queue can be worked, in bytes. */
const mostBytes = 330_000

let folder: string
let chunks: Chunks
beforeAll(async () => {
  folder = await builtConsole()
  chunks = z.record(z.string(), chunkSchema).parse(JSON.parse(textOf('.vite/manifest.json')))
})

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

/** The chunks that a browser must have before one of them runs. */
function loadedWith(...names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  const add = (name: string): void => {
    if (all.has(name)) return
    all.add(name)
    for (const each of chunks[name]!.imports) add(each)
  }
  names.forEach(add)
  return all
}
const scriptOf = (names: ReadonlySet<string>): string => [...names].map((name) => textOf(chunks[name]!.file)).join('\n')

/** What only the code of a part says, so that it tells where the part is. */
const saying = {
  charts: 'renderToSVGString',
  uploads: 'x-amz-checksum-sha256',
  forms: 'scrollToFirstError',
  'date pickers': 'ant-picker-panel',
  drawers: 'ant-drawer-content',
} as const

describe('the console’s script', () => {
  it('is small enough until the queue can be worked', () => {
    const files = [...loadedWith(entry, queue)].map((name) => chunks[name]!.file)
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThanOrEqual(mostBytes)
  })

  it.each(Object.entries(saying))('of %s does not come with the entry or the queue', (_part, text) => {
    expect(scriptOf(loadedWith(entry, queue))).not.toContain(text)
  })

  it('of charts comes with the overview, and of forms with a finding: the words looked for are the right ones', () => {
    expect(scriptOf(loadedWith('overview/OverviewPage.tsx'))).toContain(saying.charts)
    expect(scriptOf(loadedWith('finding/FindingPage.tsx'))).toContain(saying.forms)
  })

  it('holds no checking of schemas and no SDK: nothing of the server but its types', () => {
    expect(scriptOf(new Set(Object.keys(chunks)))).not.toMatch(/ZodError|DynamoDB/u)
  })

  it('loads every page by itself', () => {
    expect(chunks[entry]!.dynamicImports.filter((name) => name.endsWith('Page.tsx')).length).toBeGreaterThan(8)
  })
})
