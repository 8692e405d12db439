import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lianzheng, root, traceOf, workFolder } from './program.ts'

const { write } = workFolder()
const shared = resolve(root, '../shared/cases')

/** How many cases some files hold. */
const casesIn = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + parse(readFileSync(file, 'utf8')).cases.length, 0)

const base =
  'base: {voucherNo: "1", unitCode: U001, date: 2014-03-04, guestUnit: 市财政局, guests: 10, companions: 3, purpose: 调研, item: 工作餐, amount: 520, payMethod: 现金}'

describe('lianzheng rules test', () => {
  it('passes every rule’s own cases', async () => {
    const files = globSync('rules/*/*/cases.yaml', { cwd: root }).map((file) => resolve(root, file))
    const { code, out, err } = await lianzheng('rules', 'test', ...files)
    expect({ code, err, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      err: '',
      last: `${casesIn(files)} passed, 0 failed`,
    })
  })

  it.skipIf(!existsSync(shared))('passes the shared cases (needs ../shared/cases)', async () => {
    const files = globSync('*.yaml', { cwd: shared }).map((file) => resolve(shared, file))
    const { code, out } = await lianzheng('rules', 'test', ...files)
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: `${casesIn(files)} passed, 0 failed`,
    })
  })

  it('tells a case that does not hold: what was expected and what came', async () => {
    const file = write(
      'failing.yaml',
      `kind: reception\n${base}\ncases:\n  - {name: cash is fine, change: {}, expect: {R16: pass}}\n  - {name: cash, change: {}, expect: {R16: breach}}\n`,
    )
    const { code, out } = await lianzheng('rules', 'test', file)
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toEqual([
      `FAIL     ${file}: cash is fine: R16 expected pass, actual breach`,
      '1 passed, 1 failed',
    ])
  })

  it('takes a window without a flag for a pass, and a changed record for what its own rules say', async () => {
    const file = write(
      'windows.yaml',
      `kind: reception\n${base}\ncases:
  - {name: too few bills for a share, records: [{amount: 900}], expect: {RF-17: pass, RF-25: pass}}
  - {name: and undetermined is no flag either, records: [{amount: 900}], expect: {RF-17: undetermined}}
  - {name: one bill that is not round, change: {amount: 900}, expect: {RF-17: pass}}
  - {name: a window alone, change: {amount: 900}, expect: {RF-25: undetermined}}
  - {name: a round bill, records: [{amount: 1000}], expect: {RF-17: pass}}\n`,
    )
    const { code, out } = await lianzheng('rules', 'test', file)
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toEqual([
      `FAIL     ${file}: a round bill: RF-17 expected pass, actual lead`,
      '4 passed, 1 failed',
    ])
  })

  it('names a law row that no rule encodes, and does not count it as a failure', async () => {
    const file = write(
      'pending.yaml',
      `kind: reception\n${base}\ncases:\n  - {name: not yet, change: {}, expect: {R16: breach, ZZ-99: breach}}\n`,
    )
    const { code, out } = await lianzheng('rules', 'test', file)
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toEqual([
      `pending  ${file}: not yet: no rule encodes ZZ-99 yet`,
      '1 passed, 0 failed',
    ])
  })

  it.each([
    ['broken YAML', 'kind: [reception\n', /broken\.yaml: not a usable case file/u],
    ['no cases', `kind: reception\n${base}\n`, /broken\.yaml: not a usable case file: cases: /u],
    [
      'an unknown field',
      `kind: reception\n${base}\ncases:\n  - {name: a, change: {colour: red}, expect: {R16: pass}}\n`,
      /has no field colour/u,
    ],
    [
      'a cell that cannot be read',
      `kind: reception\n${base}\ncases:\n  - {name: a, change: {amount: much}, expect: {R16: pass}}\n`,
      /amount "much"/u,
    ],
  ])('refuses a file with %s', async (_what, text, told) => {
    const { code, err } = await lianzheng('rules', 'test', write('broken.yaml', text))
    expect(code).toBe(2)
    expect(err).toMatch(told)
    expect(traceOf(err)).toBeNull()
  })

  it('refuses a file that is not there', async () => {
    const { code, err } = await lianzheng('rules', 'test', '/no/such/cases.yaml')
    expect(code).toBe(2)
    expect(err).toContain('there is no such file')
  })
})
