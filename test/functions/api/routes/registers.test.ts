import { describe, expect, it } from 'vitest'
import { holdsOn } from '../../../../functions/api/core/registerRows.ts'
import { packLines } from '../../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../../functions/shared/files/objectKeys.ts'
import type { RegisterVersion } from '../../../../functions/shared/store/registers.ts'
import { apiBench, problemOf } from '../../../support/apiBench.ts'

const units = (...rows: readonly (readonly [code: string, from?: string | undefined, until?: string])[]) =>
  packLines(
    rows.map(([code, validFrom, validUntil]) => JSON.stringify({ code, name: `某单位${code}`, validFrom, validUntil })),
  )
const versions: readonly RegisterVersion[] = [
  { version: 'old', registeredAt: '2025-01-01T00:00:00.000Z', rows: 1 },
  { version: 'new', registeredAt: '2025-02-01T00:00:00.000Z', rows: 3 },
]
const bench = () =>
  apiBench({
    objects: {
      [objectKeys.register('county', 'unit', 'old')]: units(['U001']),
      [objectKeys.register('county', 'unit', 'new')]: units(
        ['U001', undefined, '2024-12-31'],
        ['U002', '2025-01-01'],
        ['U003', '2025-01-01', '2025-01-31'],
      ),
    },
    changes: {
      currentRegisters: async () => ({ unit: 'new' }),
      registerHistory: async (kind) => (kind === 'unit' ? versions : []),
    },
  })
const codes = (answer: Record<string, unknown>) => (answer['rows'] as { code: string }[]).map(({ code }) => code)

describe('GET /registers', () => {
  it('tells of every register which version is in force since when, and of one nobody uploaded that there is none', async () => {
    const { registers } = (await bench().get('/registers')) as { registers: { kind: string }[] }
    const of = (kind: string) => registers.find((each) => each.kind === kind)
    expect(of('unit')).toMatchObject({
      versions: 2,
      inForce: { batch: 'new', registeredAt: '2025-02-01T00:00:00.000Z', rows: 3 },
    })
    expect(of('vehicle')).toMatchObject({ zh: '公务用车台账', versions: 0 })
    expect(of('vehicle')).not.toHaveProperty('inForce')
  })
})

describe('GET /registers/:kind', () => {
  it('shows the version in force, its columns, and its history with the latest first', async () => {
    const answer = await bench().get('/registers/unit')
    expect(answer).toMatchObject({ shown: 'new', inForce: 'new', total: 3 })
    expect(codes(answer)).toEqual(['U001', 'U002', 'U003'])
    expect((answer['versions'] as { batch: string }[]).map(({ batch }) => batch)).toEqual(['new', 'old'])
    expect((answer['fields'] as { field: string; zh: string }[])[0]).toMatchObject({ field: 'code', zh: '单位代码' })
  })

  it.each([
    ['2024-12-31', ['U001']],
    ['2025-01-01', ['U002', 'U003']],
    ['2025-01-31', ['U002', 'U003']],
    ['2025-02-01', ['U002']],
  ])('shows the rows that hold on %s', async (day, expected) => {
    expect(codes(await bench().get(`/registers/unit?on=${day}`))).toEqual(expected)
  })

  it('shows an older version, finds a text in any cell, and goes on page by page', async () => {
    const { get } = bench()
    expect(codes(await get('/registers/unit?version=old'))).toEqual(['U001'])
    expect(codes(await get('/registers/unit?text=u003'))).toEqual(['U003'])
    const first = await get('/registers/unit?limit=2')
    expect(codes(first)).toEqual(['U001', 'U002'])
    const second = await get(`/registers/unit?limit=2&cursor=${String(first['cursor'])}`)
    expect(codes(second)).toEqual(['U003'])
    expect(second).not.toHaveProperty('cursor')
  })

  it('says that a register was never uploaded, that there is no such register, and no such version', async () => {
    const { get, request } = bench()
    expect(await get('/registers/vehicle')).toMatchObject({ rows: [], total: 0, versions: [] })
    expect((await problemOf(await request('/registers/nothing'))).code).toBe('LZ-0404')
    expect((await problemOf(await request('/registers/unit?version=none'))).code).toBe('LZ-0405')
  })
})

describe('a yearly row', () => {
  it('holds through its year and no longer', () => {
    expect(holdsOn('budget', { year: 2025 }, '2025-12-31')).toBe(true)
    expect(holdsOn('budget', { year: 2025 }, '2026-01-01')).toBe(false)
  })
})
