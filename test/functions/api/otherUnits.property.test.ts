import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Route, routeName } from '../../../functions/api/route.ts'
import { routes } from '../../../functions/api/routes.ts'
import { packLines } from '../../../functions/shared/files/ndjson.ts'
import { objectKeys } from '../../../functions/shared/files/objectKeys.ts'
import { fileNil } from '../../../functions/shared/returns/unitYear.ts'
import { placeOf } from '../../../functions/shared/returns/returnsBook.ts'
import { unitCodeSchema } from '../../../schemas/batch.ts'
import { officialCodeSchema } from '../../../schemas/principal.ts'
import { isFileBody } from '../../../functions/api/frame/files.ts'
import { jsonSchema, partsOf } from '../../../functions/api/openApi/jsonSchema.ts'
import { attachmentSchema } from '../../../schemas/findingLife/attachment.ts'
import { apiBench } from '../../support/apiBench.ts'
import { batchOf } from '../../support/batchOf.ts'
import { findingOf } from '../../support/findingOf.ts'
import { valuesOf } from '../../support/valuesOf.ts'
import { memoryReturnsBook } from '../../support/memoryReturnsBook.ts'

/** Stands in everything of the other unit, and in nothing else: where it is answered, something leaked. */
const marker = 'ZQXJ'
const own = 'U001'
const other = `U${marker}`
/** What both units share, so that following it from one finding could lead to the other. */
const common = { vendor: '同一商户', letter: '同函1', invoice: '20000001', plate: '鲁A12345' as never }
const period = '2025-03'

const objectsOf = (id: string, word: string): Readonly<Record<string, Uint8Array | string>> => {
  const cell = { column: 'B', header: '金额', field: 'amount', cell: word, zh: word, en: word }
  const row = (severity: string) =>
    JSON.stringify({ sheet: word, row: 2, problems: [{ ...cell, code: 'X', severity }] })
  const line = { sheet: word, row: 2, content: word, record: { purpose: word }, raw: { purpose: word } }
  return {
    [objectKeys.chunk('county', id, 1)]: packLines([JSON.stringify(line)]),
    [objectKeys.rejected('county', id)]: packLines([row('error')]),
    [objectKeys.warned('county', id)]: packLines([row('warning')]),
    [objectKeys.repeats('county', id)]: packLines([JSON.stringify({ sheet: word, row: 3, content: word })]),
    [objectKeys.annotated('county', id)]: word,
    [objectKeys.coverage('county', id)]: JSON.stringify({ [word]: { pass: 1 } }),
  }
}
const batchIn = (id: string, unit: string, word: string) =>
  batchOf({
    id,
    unit: unitCodeSchema.parse(unit),
    fileName: `${word}.csv`,
    state: 'completed',
    rows: { read: 3, accepted: 1, rejected: 1, repeats: 1 },
    warnedRows: 1,
    chunksPlanned: 1,
    registeredBy: word,
    findings: { created: 1, unchanged: 0, changed: 0, reopened: 0, noLongerDetected: 0 },
  })
const findingIn = (id: string, unit: string, word: string, officials: readonly string[]) =>
  findingOf({
    id,
    unit,
    key: `${unit}|${word}`,
    zh: word,
    en: word,
    values: { word },
    subjects: { ...common, officials: officials as never },
    sources: [{ batch: `b-${word}`, sheet: word, row: 2, kind: 'reception' }],
    createdBy: `b-${word}`,
    lastChangedBy: `b-${word}`,
  })
const batches = [batchIn('b-own', own, 'own'), batchIn(`b-${marker}`, other, marker), batchIn('b-gov', 'GOV', marker)]
/** One invoice that both units claimed: the own row, and the other's, of which everything tells. */
const shared = findingOf({
  id: 'f-shared',
  unit: own,
  rule: 'reception.repeated-invoice',
  key: common.invoice,
  zh: `发票列支2次：${own} 1、${other} 2`,
  en: `claimed twice: ${own} 1, ${other} 2`,
  values: { vouchers: `${own} 1、${other} 2` },
  subjects: { ...common, officials: ['P01', `P-${marker}`] as never },
  sources: [
    { batch: 'b-own', sheet: 'own', row: 2, kind: 'reception' },
    { batch: `b-${marker}`, sheet: marker, row: 2, kind: 'reception', unit: unitCodeSchema.parse(other) },
  ],
  createdBy: `b-${marker}`,
  lastChangedBy: `b-${marker}`,
})
const findings = [
  shared,
  findingIn('f-own', own, 'own', ['P01']),
  findingIn('f-other', other, marker, ['P02']),
  findingIn('f-gov', 'GOV', marker, ['P02']),
]
const people = {
  clerk: { subject: 'clerk', roles: ['financeClerk'], unit: unitCodeSchema.parse(own) },
  leader: { subject: 'leader', roles: ['leader'], unit: undefined, official: officialCodeSchema.parse('P01') },
} as const
type Person = keyof typeof people
const ids = [
  'f-shared',
  'a-own',
  `a-${marker}`,
  'b-own',
  `b-${marker}`,
  'b-gov',
  'f-own',
  'f-other',
  'f-gov',
  own,
  other,
  'P02',
  `B-${marker}`,
]
const foreign = new Set(['b-gov', `b-${marker}`, 'f-other', 'f-gov'])

const attachments = findings.slice(1).map(({ id: finding, en: word }) =>
  attachmentSchema.parse({
    id: `a-${word}`,
    finding,
    fileName: `${word}.pdf`,
    type: 'pdf',
    bytes: 1,
    sha256: 'ab'.repeat(32),
    by: word === marker ? marker : 'clerk',
    announcedAt: '2025-04-01T08:00:00.000Z',
    confirmedAt: '2025-04-01T08:00:00.000Z',
  }),
)
const registers = {
  unit: [own, other, 'GOV'].map((code) => ({ code, name: code === own ? '本单位' : marker })),
  returnDuty: [
    { record: 'reception', frequency: 'monthly', dueWorkdays: 10, from: '2020-01-01', source: '本县文件' },
    { record: 'trip', frequency: 'monthly', dueWorkdays: 10, from: '2020-01-01' },
  ],
}
const registerObjects = Object.fromEntries(
  Object.entries(registers).map(([kind, rows]) => [
    objectKeys.register('county', kind, 'v1'),
    packLines(rows.map((row) => JSON.stringify(row))),
  ]),
)
const currentRegisters = async () => ({ unit: 'v1', returnDuty: 'v1' })

const returns = memoryReturnsBook()
beforeAll(async () => {
  const place = placeOf('reception', { unit: unitCodeSchema.parse(other), period })
  const nil = { period: '2025-02', filedAt: '2025-03-01T08:00:00.000Z', filedBy: marker, note: marker }
  await returns.change(place, (year) => fileNil(year, nil))
})

const makeBench = ({ roles, ...who }: (typeof people)[Person]) =>
  apiBench({
    batches,
    findings,
    attachments,
    objects: {
      ...registerObjects,
      ...objectsOf('b-own', 'own'),
      ...objectsOf(`b-${marker}`, marker),
      ...objectsOf('b-gov', marker),
    },
    as: { ...who, roles: [...roles] },
    changes: { returns, currentRegisters },
  })
const benches = { clerk: makeBench(people.clerk), leader: makeBench(people.leader) }

const openTo = (person: Person, reads = true) =>
  (routes as readonly Route[])
    .filter(({ method }) => (method === 'GET') === reads)
    .filter(({ roles }) => roles === 'public' || people[person].roles.some((role) => roles.includes(role)))

/** Everything that reaches the caller. The address the caller wrote stands in a problem document; it is their own. */
async function answered(person: Person, address: string) {
  const response = await benches[person].request(address)
  const bytes = Buffer.from(await response.arrayBuffer())
  const headers = JSON.stringify([...response.headers])
  const text = `${headers}\n${bytes.toString('utf8')}`
  const asked = decodeURIComponent(address)
  return { status: response.status, text: text.replaceAll(asked.split('?')[0] ?? asked, '').replaceAll(asked, '') }
}

const id = fc.oneof(fc.constantFrom(...ids), fc.stringMatching(/^[A-Za-z0-9|-]{1,12}$/u))

/** What may stand under a name of a query, where it matters; a new name takes any of the other words. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  unit: [own, 'GOV', other, `${own},${other}`],
  official: ['P01', 'P02'],
  vendor: [common.vendor],
  vehicle: [common.plate],
  batch: ['b-gov', `b-${marker}`],
  period: [period, '2025-02', '2025'],
  limit: ['1', '200'],
  // A workbook is packed, so nothing could be found in it; it holds the same rows.
  format: ['csv'],
  sort: ['date', '-amount'],
  text: [marker, 'own'],
  state: ['open'],
  cursor: ['x'],
}
const anyWords = ['1', '2025-03-01', '2025-12-31', 'true', 'reception', 'trip', own, other, marker, 'own']

/** Most filters of a query are left out: all together would find nothing. */
const usuallyLeftOut = 6

/** Queries of a route by its own schema: what it needs, and some of what it takes. */
function queryOf({ query }: Route): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const parts = partsOf(query).map(({ name, required, schema }) => {
    const choices = z.object({ enum: z.array(z.string()) }).safeParse(schema)
    const values = wordsOf[name] ?? (choices.success ? choices.data.enum : anyWords)
    const one = fc.constantFrom(...values).map((value) => [[name, value] as const])
    return required ? one : fc.oneof({ arbitrary: fc.constant([]), weight: usuallyLeftOut }, one)
  })
  return fc.tuple(...parts).map((pairs) => pairs.flat())
}
describe.each(['clerk', 'leader'] as const)('what is answered to the %s', (person) => {
  it('is something, where it is the own', async () => {
    const found = await answered(person, '/findings/f-own')
    expect(found.status).toBe(200)
    expect(found.text).toContain('own')
    for (const part of person === 'clerk' ? ['', '/rows/2', '/rejected', '/warned', '/annotated.xlsx'] : []) {
      expect(await answered(person, `/batches/b-own${part}`)).toMatchObject({ status: 200 })
    }
  })

  it.runIf(person === 'clerk')('is of a finding shared with another unit only the own part', async () => {
    const { status, text } = await answered(person, '/findings/f-shared')
    expect(status).toBe(200)
    expect(text).toContain('本单位与其他单位的记录')
    expect(text).toContain('"batch":"b-own"')
    const found = await answered(person, `/findings?text=${encodeURIComponent('列支2次')}`)
    expect(found.text).not.toContain('f-shared')
    expect((await answered(person, '/findings?text=repeated-invoice')).text).toContain('f-shared')
  })

  it('is the own part of what all units owe, and of the files of findings', async () => {
    const due = await answered(person, `/returns/due?period=${period}`)
    const files = await answered(person, '/findings/f-own/attachments')
    expect(due.text.includes('本单位')).toBe(person === 'clerk')
    expect(files.text.includes('own.pdf')).toBe(person === 'clerk')
  })

  it.each(openTo(person).map((each) => [routeName(each), each] as const))(
    '%s holds nothing of another unit',
    async (_name, each) => {
      const { path } = each
      await fc.assert(
        fc.asyncProperty(id, fc.constantFrom('2', '1', 'x'), queryOf(each), async (one, row, asked) => {
          const filled = path.replaceAll(':row', row).replaceAll(/:\w+/gu, encodeURIComponent(one))
          const words = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, value]))
          const { text } = await answered(person, asked.length === 0 ? filled : `${filled}?${words.toString()}`)
          expect(text).not.toContain(marker)
        }),
        { numRuns: 40 },
      )
    },
  )

  it.each(
    openTo(person)
      .filter(({ path }) => /^\/(?:batches|findings)\/:id/u.test(path))
      .map((each) => [routeName(each), each] as const),
  )('%s answers an id of another unit as one that there is not', async (_name, { path }) => {
    const ask = async (one: string) => {
      const filled = path.replaceAll(':row', '2').replaceAll(/:\w+/gu, one)
      const response = await benches[person].request(filled)
      return { status: response.status, body: (await response.text()).replaceAll(filled, '') }
    }
    const missing = await ask('x9')
    expect(missing.status).toBe(404)
    for (const one of foreign) expect(await ask(one)).toEqual(missing)
  })
})

/** Texts for the properties of a body: ids and codes of both units, and what else it takes to get past its form. */
const textsOf = (property: string): readonly string[] =>
  ({
    unit: [own, other, 'GOV'],
    period: [period, '2025-02'],
    sha256: ['ab'.repeat(32)],
    text: ['经核对凭证与公函，情况如所述'],
    reason: ['报送有误', 'lawful'],
    fileName: ['说明.csv', '说明.pdf'],
    dueOn: ['2025-06-01'],
    until: ['2025-06-01'],
  })[property] ?? [...ids, own, other]

describe('what is answered to acts of the clerk', () => {
  it.each(openTo('clerk', false).map((each) => [routeName(each), each] as const))(
    '%s holds nothing of another unit',
    async (_name, { method, path, body, needsRevision }) => {
      const bodies =
        body === undefined || isFileBody(body) ? fc.constant('a,b') : valuesOf(jsonSchema(body, 'input'), textsOf)
      await fc.assert(
        fc.asyncProperty(id, bodies, async (one, sent) => {
          const filled = path.replaceAll(/:\w+/gu, encodeURIComponent(one))
          const response = await makeBench(people.clerk).request(filled, {
            method,
            headers: { 'content-type': 'application/json', ...(needsRevision && { 'if-match': '"r1"' }) },
            ...(body !== undefined && { body: JSON.stringify(sent) }),
          })
          const headers = JSON.stringify([...response.headers])
          let text = `${headers}\n${await response.text()}`
          // What the clerk wrote may come back to them; it is their own.
          for (const word of [filled, decodeURIComponent(filled), ...ids, other]) text = text.replaceAll(word, '')
          expect(text).not.toContain(marker)
        }),
        { numRuns: 60 },
      )
    },
  )
})
