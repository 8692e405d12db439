import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Difference, compareFlags } from '../../../functions/replay/core/compareFlags.ts'
import { noProblemBook } from '../../../infra/cli/check/problemBook.ts'
import { checkFiles } from '../../../infra/cli/check/checkFiles.ts'
import { replayFiles } from '../../../infra/cli/replay/replayFiles.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { TrialRefused, readTriedValue, withTriedValues } from '../../../rules/kit/setParameter.ts'
import type { Flag } from '../../../schemas/finding.ts'
import { findingOf } from '../../support/findingOf.ts'
import { lianzheng, root } from './program.ts'

const county = resolve(root, 'samples/county')
const files = [
  resolve(county, 'batches/reception-2025-11-U002.csv'),
  resolve(county, 'batches/reception-2025-12-U001.csv'),
]
const registers = resolve(county, 'registers')
const tried = (...texts: readonly string[]) => texts.map((text) => readTriedValue(text, catalogue))
const replay = (...texts: readonly string[]) => replayFiles({ files, registers, tried: tried(...texts) })
const counts = ({ gained, lost, changed }: Difference) => [gained.length, lost.length, changed.length]

const flagOf = (key: string, companions: number): Flag => findingOf({ key, values: { companions, limit: 3 } })

describe('comparing flags', () => {
  const flags = fc.uniqueArray(fc.record({ key: fc.nat(20), companions: fc.nat(3) }), { selector: ({ key }) => key })
  const made = (some: readonly { readonly key: number; readonly companions: number }[]) =>
    some.map(({ key, companions }) => flagOf(String(key), companions))

  it('finds nothing between a thing and itself, and the other way round gains what it lost', () => {
    fc.assert(
      fc.property(flags, flags, (a, b) => {
        const [one, other] = [made(a), made(b)]
        expect(counts(compareFlags(one, one))).toEqual([0, 0, 0])
        const [there, back] = [compareFlags(one, other), compareFlags(other, one)]
        expect(there.gained).toEqual(back.lost)
        expect(there.lost).toEqual(back.gained)
        expect(there.changed.length).toBe(back.changed.length)
        expect(there.lost.length + there.changed.length + there.unchanged).toBe(one.length)
        expect(there.gained.length + there.changed.length + there.unchanged).toBe(other.length)
      }),
    )
  })
})

describe('a replay over sheets', () => {
  let flags: readonly Flag[] = []
  beforeAll(async () => {
    flags = (await checkFiles({ files, registers }, noProblemBook)).flags
  })

  it('changes nothing without a change, nor with the value that is set already', async () => {
    expect(counts(await replay())).toEqual([0, 0, 0])
    expect(counts(await replay('reception.companionsUpToTen=3'))).toEqual([0, 0, 0])
  })

  it('tells what a lower cap would find, by the rules that judge by it, and nothing else', async () => {
    const { gained, lost, unchanged, changed } = await replay('reception.mealCapPerHead=1')
    expect(gained.length).toBeGreaterThan(10)
    const known = new Set([
      'reception.meal-cap',
      'reception.just-under-limit',
      'reception.padded-heads',
      'reception.split-bill',
    ])
    for (const { rule } of [...gained, ...lost]) expect(known).toContain(rule)
    expect(lost.length + changed.length + unchanged).toBe(flags.length)
    for (const flag of gained.filter(({ rule }) => rule === 'reception.meal-cap'))
      expect(flag.limits).toEqual([{ parameter: 'reception.mealCapPerHead', value: '1.00', source: 'trial' }])
  })

  it('looks only at the months and the unit asked for', async () => {
    const { gained } = await replayFiles({
      files,
      registers,
      tried: tried('reception.mealCapPerHead=1'),
      from: '2025-12',
      to: '2025-12',
      unit: 'U001',
    })
    expect(gained.length).toBeGreaterThan(0)
    for (const { on, unit } of gained) expect([on.slice(0, 7), unit]).toEqual(['2025-12', 'U001'])
  })
})

describe('a value to try', () => {
  it('replaces what province and county set, and leaves the rest', () => {
    const [value] = tried('reception.mealCapPerHead=50')
    const rows = withTriedValues([], [value!])
    expect(rows).toMatchObject([{ name: 'reception.mealCapPerHead', value: '50', jurisdiction: 'county' }])
    expect(withTriedValues(rows, tried('reception.lunchAlcoholBan=是'))).toHaveLength(2)
  })

  it.each([
    ['reception.mealCap=50', /there is no parameter "reception\.mealCap"; known are .*reception\.mealCapPerHead/u],
    ['reception.mealCapPerHead', /"" is no value of reception\.mealCapPerHead/u],
    ['reception.mealCapPerHead=fifty', /"fifty" is no value of .*amount in yuan, in yuan\/person\/meal/u],
    ['reception.companionsUpToTen=2.5', /whole number/u],
  ])('%s is refused with what is known', (text, told) => {
    expect(() => readTriedValue(text, catalogue)).toThrow(TrialRefused)
    expect(() => readTriedValue(text, catalogue)).toThrow(told)
  })
})

describe('the command', () => {
  const language = ['--language', 'en'] as const
  it('exits 0 when nothing would change, 1 when something would, 2 on a value that cannot be tried', async () => {
    const run = (...words: readonly string[]) =>
      lianzheng('replay', files[1]!, '--registers', registers, ...language, ...words)
    const same = await run('--set', 'reception.companionsUpToTen=3')
    expect({ code: same.code, out: same.out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^0 gained, 0 lost, 0 changed, \d+ unchanged\. Nothing was written\./u),
    })
    const lower = await run('--set', 'reception.mealCapPerHead=1', '--json')
    expect(lower.code).toBe(1)
    expect(JSON.parse(lower.out).gained.length).toBeGreaterThan(0)
    const wrong = await run('--set', 'reception.mealCapPerHead=x')
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('reception.mealCapPerHead')
    const draft = resolve(root, 'samples/drafts/dear-meal.yaml')
    expect((await run('--draft', draft, '--json')).code).toBe(1)
    const broken = join(mkdtempSync(join(tmpdir(), 'lianzheng-draft-')), 'broken.yaml')
    writeFileSync(broken, readFileSync(draft, 'utf8').replace('reception.mealCapPerHead', 'reception.mealCap'))
    const refused = await run('--draft', broken)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`${broken}: line 3: standards.0 there is no parameter reception.mealCap`)
  })
})
