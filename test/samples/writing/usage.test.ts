import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError, wishesOf } from '../../../samples/writing/usage.ts'

describe('the command line', () => {
  it('says what was wished for', () => {
    expect(
      wishesOf([
        '--out',
        'x',
        '--receptions',
        '10',
        '--vehicle-costs',
        '5',
        '--planted-others',
        '0.1',
        '--from',
        '2024-03',
        '--single-file',
      ]),
    ).toEqual({
      out: 'x',
      options: { receptions: 10, vehicleCosts: 5, plantedOthers: 0.1, from: '2024-03', singleFile: true },
    })
    expect(wishesOf(['--help'])).toBe('help')
  })

  it.each([
    [[], '--out DIR is missing: say which folder to write to'],
    [['--out', 'x', '--units', 'many'], '--units is many; it must be a number'],
    [['--out', 'x', '--from', '2024-13'], '--from is 2024-13; write a month as 2024-01'],
  ])('refuses %j', (args, message) => {
    expect(() => wishesOf(args)).toThrow(new UsageError(message))
  })

  it('refuses a flag it does not know', () => {
    expect(() => wishesOf(['--out', 'x', '--rows', '3'])).toThrow(UsageError)
  })

  it('ends with 2, the reason and the usage, and writes nothing over a stranger’s folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'county-'))
    writeFileSync(join(folder, 'mine.txt'), 'keep me')
    const ran = spawnSync(process.execPath, ['samples/generate.ts', '--out', folder], { encoding: 'utf8' })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('is not empty and holds no sample')
    expect(ran.stderr).toContain('--receptions N')
    expect(ran.stderr).not.toContain('    at ')
  })
})
