import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Stack, startStack } from '../../infra/local/startStack.ts'
import { reception } from '../../schemas/records/reception.ts'
import { standard } from '../../schemas/registers/standard.ts'
import { findings, upload } from './county.ts'
import { bills, cleanBill, csv, units } from './sheets.ts'

process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
let stack: Stack

beforeAll(async () => {
  const maxConcurrency = { ingest: 4, check: 4, settle: 4 }
  stack = await startStack({ events: { retryDelaySeconds: () => 0, maxConcurrency } })
  await upload(stack, 'unit', units(20))
  const cap = {
    jurisdiction: 'county',
    name: 'reception.mealCapPerHead',
    from: '2014-01-01',
    value: '60',
    unit: 'yuan/person/meal',
    source: '示例',
  }
  await upload(stack, 'standard', csv(standard, [cap]))
})
afterAll(() => stack.stop())

describe('a batch through the real stages', () => {
  it('ends completed, its rows reconciled and its findings queryable', async () => {
    const elsewhere = { guestUnit: '省审计厅', vendor: '某宾馆', date: '2024-04-16', letterDate: '2024-04-10' }
    const second = {
      ...cleanBill,
      ...elsewhere,
      voucherNo: '2',
      letterNo: '函2',
      companions: '4',
      invoiceNo: '30000002',
    }
    const rows = [
      cleanBill,
      { ...second, invoiceDate: '2024-04-16', paidOn: '2024-04-20', approvedAt: '2024-04-12 09:00' },
    ]
    const batch = await upload(stack, 'reception', csv(reception, rows))
    expect(batch).toMatchObject({
      state: 'completed',
      rows: { read: 2, accepted: 2, rejected: 0, repeats: 0 },
      chunksPlanned: 1,
      chunksChecked: 1,
      partitionsPlanned: 1,
      partitionsSettled: 1,
      findings: { created: 1, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 },
    })
    expect(Object.keys(batch.registers).toSorted()).toEqual(['standard', 'unit'])
    const [finding, ...others] = await findings(stack, '&unit=U001')
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      rule: 'reception.accompanying-diners',
      grade: 'breach',
      unit: 'U001',
      values: { guests: 10, companions: 4, limit: 3 },
      basis: { instrument: 'RECEP-2013', article: '10', mark: 'verified' },
      sources: [{ batch: batch.id, row: 3, kind: 'reception' }],
      state: 'open',
    })
    const byId = await stack.request(`/findings/${finding!.id}`)
    expect(await byId.json()).toMatchObject({ finding })
  })

  it('tells how often each rule was due and what became of it', async () => {
    const batch = await upload(
      stack,
      'reception',
      csv(reception, [{ ...cleanBill, unitCode: 'U019', letterNo: '', invoiceNo: '' }]),
    )
    const { coverage } = (await (await stack.request(`/batches/${batch.id}/coverage`)).json()) as {
      coverage: Record<string, unknown>
    }
    expect(coverage['reception.accompanying-diners']).toEqual({
      pass: 1,
      flagged: 0,
      notApplicable: 0,
      undetermined: {},
    })
    expect(coverage['reception.one-meal-per-letter']).toMatchObject({
      pass: 0,
      undetermined: { 'inputMissing:letterNo': 1 },
    })
  })

  it('keeps and counts a rejected row and says which cell is wrong', async () => {
    const rows = [
      { ...cleanBill, unitCode: 'U002', voucherNo: '21', letterNo: '函21', invoiceNo: '10000021' },
      { ...cleanBill, unitCode: 'U002', voucherNo: '22', amount: '五百', date: '2024-02-30' },
    ]
    const batch = await upload(stack, 'reception', csv(reception, rows))
    expect(batch.rows).toEqual({ read: 2, accepted: 1, rejected: 1, repeats: 0 })
    const { rejected, total } = (await (await stack.request(`/batches/${batch.id}/rejected`)).json()) as {
      rejected: any[]
      total: number
    }
    expect(total).toBe(1)
    expect(rejected[0]).toMatchObject({ row: 3 })
    expect(rejected[0].problems.map(({ code, column, cell }: any) => ({ code, column, cell }))).toEqual([
      { code: 'NOT_A_DATE', column: 'C', cell: '2024-02-30' },
      { code: 'NOT_MONEY', column: 'S', cell: '五百' },
    ])
  })

  it('gives the marked sheet and the list of errors by addresses a browser saves them from', async () => {
    const bad = { ...cleanBill, unitCode: 'U018', voucherNo: '=1+1', date: '2024-02-30' }
    const batch = await upload(stack, 'reception', csv(reception, [bad]))
    const download = async (what: string) => {
      const answer = await stack.request(`/batches/${batch.id}/${what}`)
      const { download: file } = (await answer.json()) as { download: { url: string } }
      return fetch(file.url)
    }
    const list = await (await download('errors')).text()
    expect(list.split('\r\n')[1]).toMatch(/^error,reception\.csv,CSV,2,2,C,接待日期,date,NOT_A_DATE,2024-02-30,/u)
    const book = Buffer.from(await (await download('annotated')).arrayBuffer())
    expect(book.subarray(0, 2).toString()).toBe('PK')
  })

  it('refuses a row that an unquoted comma has shifted, instead of reading it one column off', async () => {
    const text = csv(reception, [{ ...cleanBill, unitCode: 'U016', voucherNo: '161', host: 'P1' }]).replace(
      '520.00',
      '1,520.00',
    )
    const batch = await upload(stack, 'reception', text)
    expect(batch.rows).toEqual({ read: 1, accepted: 0, rejected: 1, repeats: 0 })
    const { rejected } = (await (await stack.request(`/batches/${batch.id}/rejected`)).json()) as { rejected: any[] }
    expect(rejected[0].problems).toContainEqual(expect.objectContaining({ code: 'BEYOND_HEADER', cell: 'P1' }))
  })

  it('does nothing twice for the same file, and knows the same rows under another name', async () => {
    const rows = [3, 4, 5].map((n) => ({
      ...cleanBill,
      unitCode: 'U003',
      voucherNo: `3${n}`,
      letterNo: `函3${n}`,
      invoiceNo: `1000003${n}`,
    }))
    const first = await upload(stack, 'reception', csv(reception, rows))
    const again = await upload(stack, 'reception', csv(reception, rows))
    expect(again.id).toBe(first.id)
    const reordered = await upload(stack, 'reception', csv(reception, rows.toReversed()), { fileName: 'other.csv' })
    expect(reordered).toMatchObject({
      state: 'repeat',
      repeatOf: first.id,
      rows: { read: 3, accepted: 0, rejected: 0, repeats: 3 },
    })
  })

  it('counts identical rows of one file once and keeps the rest apart', async () => {
    const bill = {
      ...cleanBill,
      unitCode: 'U004',
      voucherNo: '41',
      letterNo: '函41',
      invoiceNo: '10000041',
      companions: '5',
    }
    const batch = await upload(stack, 'reception', csv(reception, [bill, bill, { ...bill, amount: '521' }]))
    expect(batch.rows).toEqual({ read: 3, accepted: 2, rejected: 0, repeats: 1 })
    const diners = (await findings(stack, '&unit=U004')).filter(({ row }) => row === 'R09')
    expect(diners.map(({ sources }) => sources.map(({ row }) => row))).toEqual(expect.arrayContaining([[2], [4]]))
    expect(diners).toHaveLength(2)
  })

  it('sees the same invoice across units and batches, one finding for each unit', async () => {
    const bill = { ...cleanBill, invoiceNo: '99990001', letterNo: '函51' }
    await upload(stack, 'reception', csv(reception, [{ ...bill, unitCode: 'U005', voucherNo: '51' }]))
    expect(await findings(stack, '&unit=U005')).toEqual([])
    await upload(stack, 'reception', csv(reception, [{ ...bill, unitCode: 'U006', voucherNo: '61', letterNo: '函61' }]))
    for (const unitCode of ['U005', 'U006']) {
      const repeated = (await findings(stack, `&unit=${unitCode}`)).filter(({ row }) => row === 'RF-22')
      expect(repeated, unitCode).toHaveLength(1)
      expect(new Set(repeated[0]!.sources.map(({ batch }) => batch)).size).toBe(2)
    }
  })

  it('sees two meals on one letter that came in two batches over the turn of a month', async () => {
    const bill = { ...cleanBill, unitCode: 'U007', letterNo: '函71' }
    await upload(
      stack,
      'reception',
      csv(reception, [{ ...bill, voucherNo: '71', date: '2024-05-31', invoiceNo: '10000071' }]),
    )
    const second = { ...bill, voucherNo: '72', date: '2024-06-03', invoiceNo: '10000072' }
    await upload(stack, 'reception', csv(reception, [second]))
    expect((await findings(stack, '&unit=U007')).filter(({ row }) => row === 'R08')).toHaveLength(1)
  })

  it('reads GB18030 and says what it did not recognise', async () => {
    const text = csv(reception, [
      { ...cleanBill, unitCode: 'U008', voucherNo: '81', letterNo: '函81', invoiceNo: '10000081' },
    ])
    const { gb18030Encode } = await import('../../samples/writing/gb18030.ts')
    const widened = text
      .split('\n')
      .map((line, index) => (line === '' ? line : `${line},${index === 0 ? '领导批示' : '同意'}`))
      .join('\n')
    const batch = await upload(stack, 'reception', gb18030Encode(widened))
    expect(batch).toMatchObject({ state: 'completed', rows: { accepted: 1 }, unknownColumns: ['领导批示'] })
  })

  it.each([
    ['no sheet at all', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 0]), 'FILE_TYPE'],
    ['nothing', '', 'FILE_EMPTY'],
    ['another table', 'a,b\n1,2\n', 'HEADER_NOT_FOUND'],
    ['lacking columns', '凭证号,单位代码,接待日期\n1,U001,2024-03-05\n', 'COLUMNS_MISSING'],
  ])('refuses whole a file that is %s, with the reason', async (_what, content, code) => {
    const batch = await upload(stack, 'reception', content)
    expect(batch).toMatchObject({ state: 'refused', refusal: { code } })
    expect(batch.refusal!.zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it('reads a foreign sheet by a saved profile, each kind its own rows', async () => {
    const profile = readFileSync(
      join(import.meta.dirname, '../../samples/profiles/birmingham-purchase-cards.yaml'),
      'utf8',
    )
    const saved = await stack.request('/profiles/birmingham-purchase-cards', { method: 'PUT', body: profile })
    expect(saved.status).toBe(200)
    expect(await (await stack.request('/profiles/birmingham-purchase-cards')).text()).toBe(profile)
    const sheet = [
      'TRANS DATE,ORIGINAL GROSS AMT,MERCHANT NAME,CARD NUMBER,TRANS CAC DESC 1,TRANS CAC DESC 2,Directorate',
      '2014-04-29,52.32,shell,**5770,Vehicle Fuel,Day centre,Adults & Comms',
      '2014-04-30,-10.00,a shop,**5770,Purchases Food,Day centre,CYP&F',
      '2014-05-01,8.00,a shop,**5770,Hospitality,Day centre,CYP&F',
    ].join('\n')
    const about = { profile: 'birmingham-purchase-cards', fileName: 'cards.csv' }
    expect(await upload(stack, 'vehicleCost', sheet, about)).toMatchObject({
      state: 'completed',
      rows: { read: 1, accepted: 1 },
      otherRows: 2,
    })
    expect(await upload(stack, 'expense', sheet, about)).toMatchObject({
      state: 'completed',
      rows: { read: 2, accepted: 2 },
      otherRows: 1,
    })
    expect(await upload(stack, 'reception', sheet, about)).toMatchObject({ refusal: { code: 'PROFILE_KIND' } })
    expect(await upload(stack, 'expense', `${sheet}\n`, { profile: 'unsaved' })).toMatchObject({
      refusal: { code: 'PROFILE_UNKNOWN' },
    })
    const refused = await stack.request('/profiles/bad', {
      method: 'PUT',
      body: 'name: x\nheader: [a]\nkinds: [{kind: trip, fields: {colour: {from: a}}}]',
    })
    const told = (await refused.json()) as { status: number; code: string; errors: { message: string }[] }
    expect(told).toMatchObject({ status: 400, code: 'LZ-0001' })
    expect(told.errors.map(({ message }) => message).join()).toMatch(/line 3: /)
  })

  it('takes a refused file up again once what was wrong is mended', async () => {
    const sheet = 'DATE,AMOUNT,ACCOUNT,UNIT\n2024-03-05,8.00,办公费,U014\n'
    const about = { profile: 'later', fileName: 'later.csv' }
    const first = await upload(stack, 'expense', sheet, about)
    expect(first).toMatchObject({ state: 'refused', refusal: { code: 'PROFILE_UNKNOWN' } })
    const fields =
      "{voucherNo: {template: 'r{row}'}, unitCode: {from: UNIT}, date: {from: DATE}, account: {from: ACCOUNT}, amount: {from: AMOUNT}}"
    const profile = `name: later\nheader: [DATE, AMOUNT, ACCOUNT, UNIT]\nkinds: [{kind: expense, fields: ${fields}}]`
    expect((await stack.request('/profiles/later', { method: 'PUT', body: profile })).status).toBe(200)
    const second = await upload(stack, 'expense', sheet, about)
    expect(second).toMatchObject({ state: 'completed', rows: { accepted: 1 } })
    expect(second.id).not.toBe(first.id)
    expect((await upload(stack, 'expense', sheet, about)).id).toBe(second.id)
  })

  it('takes a register whole or not at all', async () => {
    const bad = units(3).replace('2010-01-01', '二〇一〇')
    expect(await upload(stack, 'unit', bad)).toMatchObject({
      state: 'refused',
      refusal: { code: 'REGISTER_INCOMPLETE' },
    })
  })

  it('ends the same when batches of one page are settled at the same moment', async () => {
    const claimed = (unit: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...cleanBill,
        unitCode: `U0${unit}`,
        voucherNo: `${unit}-${index}`,
        letterNo: `函${unit}-${index}`,
        invoiceNo: `7777${String(index).padStart(4, '0')}`,
      }))
    const claimants = [10, 11, 12, 13]
    await Promise.all(claimants.map((unit) => upload(stack, 'reception', csv(reception, claimed(unit, 40)))))
    const repeated = (await findings(stack)).filter(({ row, key }) => row === 'RF-22' && key.includes('7777'))
    // Each of forty invoices is claimed by four units: one finding a unit, each resting on all four claims.
    expect(repeated).toHaveLength(160)
    expect(new Set(repeated.map(({ id }) => id)).size).toBe(160)
    for (const { sources } of repeated) expect(sources).toHaveLength(4)
  })

  it('settles thousands of rows over several chunks', async () => {
    const batch = await upload(stack, 'reception', bills(12_000), { period: '2024' })
    expect(batch).toMatchObject({ state: 'completed', rows: { read: 12_000, accepted: 12_000 }, chunksChecked: 3 })
    expect(batch.findings!.created).toBeGreaterThanOrEqual(1_200 + 480)
  })
})
