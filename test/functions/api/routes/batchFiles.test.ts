import { describe, expect, it } from 'vitest'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'
import { batchOf } from '../../../support/batchOf.ts'

const objects = {
  [objectKeys.annotated('county', 'b1')]: 'a workbook',
  [objectKeys.errors('county', 'b1')]: 'a list',
}

describe('the files a clerk corrects by', () => {
  it.each([
    ['annotated', 'annotated/county/b1.xlsx'],
    ['errors', 'annotated/county/b1.csv'],
  ])('%s is told by an address', async (what, key) => {
    const { get } = apiBench({ batches: [batchOf()], objects })
    expect(await get(`/batches/b1/${what}`)).toEqual({
      download: { url: `https://bucket.example/${key}?read`, seconds: 60 },
    })
  })

  it.each([
    ['/batches/b1/errors', 404, 'LZ-0140'],
    ['/batches/b9/errors', 404, 'LZ-0003'],
  ])('%s is refused where there is none', async (path, status, code) => {
    const response = await apiBench({ batches: [batchOf()] }).request(path)
    expect(response.status).toBe(status)
    expect((await problemOf(response)).code).toBe(code)
  })

  it('are kept from whoever does not need the names in them', async () => {
    const batch = batchOf({ kind: 'trip' })
    for (const [role, status] of [
      ['auditor', 403],
      ['disciplineOfficer', 200],
    ] as const) {
      const { request } = apiBench({ batches: [batch], objects, as: { roles: [role] } })
      expect((await request('/batches/b1/errors')).status, role).toBe(status)
    }
  })

  it('too large to be answered, of which the other address is named', async () => {
    const annotated = (bytes: number) => ({ [objectKeys.annotated('county', 'b1')]: new Uint8Array(bytes) })
    const ask = (bytes: number) =>
      apiBench({ batches: [batchOf()], objects: annotated(bytes) }).request('/batches/b1/annotated.xlsx')
    expect((await ask(4_400_000)).status).toBe(200)
    expect((await problemOf(await ask(4_400_001))).code).toBe('LZ-0141')
  })
})
