import { readFile, readdir } from 'node:fs/promises'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { upload } from './county.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
const secret = '某小区3栋房产一套'
const folder = mkdtempSync(join(tmpdir(), 'lianzheng-contents-'))
let stack: Stack
beforeAll(async () => {
  stack = await startStack({ dataFolder: folder, events: { retryDelaySeconds: () => 0 } })
})
afterAll(() => stack.stop())

/** The files below the data folder that hold a text as it is. */
async function holding(text: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const found = await Promise.all(files.map(async (file) => [file, await readFile(file)] as const))
  return found.filter(([, bytes]) => bytes.includes(text)).map(([file]) => file)
}

describe('a sheet of personal filings with their contents', () => {
  it('is refused with the reason, and nothing of it is kept anywhere', async () => {
    const sheet = `人员编号,报告类别,报告年度,事项发生日期,报告日期,是否齐全,房产情况\nP0001,年度,2024,,2025-01-20,是,${secret}\n`
    const batch = await upload(stack, 'personalFiling', sheet, { period: '2025' })
    expect(batch).toMatchObject({ state: 'refused' })
    expect(batch.refusal?.zh).toContain('报告内容属保密事项')
    await expect.poll(() => holding(secret)).toEqual([])
  })

  it('is kept as evidence, as it was uploaded, when it can be taken in', async () => {
    const sheet = '人员编号,报告类别,报告年度,事项发生日期,报告日期,是否齐全\nP0001,年度,2024,,2025-01-20,是\n'
    const batch = await upload(stack, 'personalFiling', sheet, { period: '2025' })
    expect(batch.state).toBe('completed')
    await expect
      .poll(async () =>
        (await holding('P0001,年度,2024,,2025-01-20')).map((file) => file.includes('lianzheng-evidence')),
      )
      .toEqual([true])
  })
})
