import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lianzheng, workFolder } from './program.ts'

const { folder } = workFolder()
const sample = [
  '--sheets',
  'samples/county/batches',
  '--registers',
  'samples/county/registers',
  '--cut-off',
  '2026-01-31',
]

describe('lianzheng report', () => {
  it('makes a statement in every format, the same bytes again', async () => {
    const make = (out: string) =>
      lianzheng('report', 'annual', '--unit', 'U002', '--year', '2025', ...sample, '--out', join(folder, out))
    const [first, second] = [await make('one'), await make('two')]
    expect([first.code, second.code]).toEqual([0, 0])
    const files = readdirSync(join(folder, 'one'))
    expect(files.toSorted()).toEqual(
      ['docx', 'html', 'json', 'pdf', 'xlsx'].map((ending) => `annual-U002-2025.${ending}`),
    )
    for (const file of files)
      expect(readFileSync(join(folder, 'one', file)).equals(readFileSync(join(folder, 'two', file))), file).toBe(true)
    expect(first.out.split('\n').at(-2)).toMatch(/^sha256 [0-9a-f]{64}$/)
  })

  it('says whom the register does not know, and what to do', async () => {
    const { code, err } = await lianzheng('report', 'duty', '--official', 'P9999', '--year', '2025', ...sample)
    expect(code).toBe(2)
    expect(err).toContain('no post of P9999')
    expect(err).toContain('add it first')
  })

  it.each([
    [['report'], 'kind'],
    [['report', 'weekly', '--sheets', '.'], 'kind'],
    [['report', 'duty', '--year', '2025', '--sheets', '.'], 'official'],
    [['report', 'annual', '--year', '25', '--sheets', '.'], 'year'],
    [['report', 'annual', '--year', '2025'], 'LIANZHENG_API'],
    [['report', 'annual', '--year', '2025', '--fonts', '.'], '--sheets'],
    [['report', 'annual', '--year', '2025', '--sheets', '.', '--formats', 'doc'], 'no format "doc"'],
  ])('refuses %j as usage', async (words, about) => {
    const { code, err } = await lianzheng(...words)
    expect(code).toBe(2)
    expect(err).toContain(about)
    expect(err).toContain('lianzheng report duty')
  })
})
