import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'

const name = 'birmingham-purchase-cards'
const sample = readFileSync(resolve(import.meta.dirname, `../../../../samples/profiles/${name}.yaml`), 'utf8')
const put = (bench: ReturnType<typeof apiBench>, path: string, body: string | Uint8Array<ArrayBuffer>) =>
  bench.request(`/profiles/${path}`, { method: 'PUT', body })

describe('a column profile', () => {
  it('is kept as written and given back so', async () => {
    const bench = apiBench()
    const answer = await put(bench, name, sample)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ profile: { name } })
    const stored = await bench.request(`/profiles/${name}`)
    expect(stored.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
    expect(await stored.text()).toBe(sample)
  })

  it('put again replaces the one before', async () => {
    const bench = apiBench({ objects: { [objectKeys.profile('county', name)]: 'old' } })
    await put(bench, name, sample)
    expect(await (await bench.request(`/profiles/${name}`)).text()).toBe(sample)
  })

  it('that cannot be used is not kept, and everything wrong with it is told with its line', async () => {
    const bench = apiBench()
    const answer = await put(bench, name, `name: ${name}\nheader: []\nkinds:\n  - kind: meal\n    fields: {}\n`)
    expect(answer.status).toBe(400)
    const { code, errors = [] } = await problemOf(answer)
    expect(code).toBe('LZ-0001')
    expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['header', 'kinds.0.kind']))
    for (const { message } of errors) expect(message).toMatch(/^line \d+: /u)
    expect((await bench.request(`/profiles/${name}`)).status).toBe(404)
  })

  it('is kept only under its own name', async () => {
    const answer = await put(apiBench(), 'another', sample)
    expect(await problemOf(answer)).toMatchObject({ status: 400, errors: [{ path: 'name' }] })
  })

  it('in another encoding is refused rather than kept with its characters lost', async () => {
    const bench = apiBench()
    const gb18030 = Uint8Array.from([...Buffer.from(sample), 0x23, 0xb9, 0xab, 0x0a])
    expect(await problemOf(await put(bench, name, gb18030))).toMatchObject({ code: 'LZ-0001', status: 400 })
    expect((await bench.request(`/profiles/${name}`)).status).toBe(404)
  })

  it.each(['Upper', '-x', 'x'.repeat(65), 'a%2Fb', '%E6%9F%90'])('has no name %s', async (wrong) => {
    const bench = apiBench()
    for (const answer of [await put(bench, wrong, sample), await bench.request(`/profiles/${wrong}`)]) {
      expect(await problemOf(answer)).toMatchObject({ status: 400, errors: [{ path: 'name' }] })
    }
  })

  it('that nobody put is not there', async () => {
    const answer = await apiBench().request('/profiles/nobody')
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: 'LZ-0007' })
  })
})
