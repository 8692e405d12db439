import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../support/batchOf.ts'
import { problemOf } from '../../../support/apiBench.ts'
import { findingIdOf, startEngineApi } from '../../../support/engineApi.ts'
import { writeZip } from '../../ingest/read/support/writeZip.ts'
import { inState } from '../../shared/findings/support.ts'

const text = '陪餐人员中一人为工作人员，附签到表'
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const zip = (...names: readonly string[]) => writeZip(names.map((name) => ({ name, content: 'x' })))
const announced = (bytes: Buffer, fileName = '签到表.pdf', changes: Record<string, unknown> = {}) => ({
  fileName,
  type: fileName.split('.').at(-1),
  bytes: bytes.length,
  sha256: sha256(bytes),
  ...changes,
})

let api: Awaited<ReturnType<typeof startEngineApi>>
let next = 0
const clerk = () => api.as({ subject: 'clerk1', roles: ['financeClerk'], unit: 'U001' })
const officer = (changes: object = {}) => api.as({ subject: 'officer1', roles: ['disciplineOfficer'], ...changes })
beforeAll(async () => {
  api = await startEngineApi()
})
afterAll(() => api.stop())

/** A finding whose unit is asked for an explanation. */
async function asked(unit = 'U001', state: Parameters<typeof inState>[0] = 'awaitingExplanation'): Promise<string> {
  const id = findingIdOf(unit, ++next)
  await api.settle(inState(state, { id, unit }))
  return id
}

interface Announced {
  readonly attachment: { readonly id: string; readonly confirmedAt?: string }
  readonly upload?: { readonly url: string; readonly headers: Record<string, string> }
}

/** Announces a file and puts bytes where it is to go. */
async function sent(finding: string, bytes: Buffer, said: object = announced(bytes)) {
  const answer = await clerk().post(`/findings/${finding}/attachments`, said)
  expect(answer.status).toBe(201)
  const { attachment, upload } = (await answer.json()) as Announced
  const put = await fetch(upload!.url, { method: 'PUT', headers: upload!.headers, body: new Uint8Array(bytes) })
  expect(put.status).toBe(200)
  return attachment.id
}
const confirm = (finding: string, id: string, by = clerk()) => by.post(`/findings/${finding}/attachments/${id}/confirm`)
const codeOf = async (answer: Response | Promise<Response>) => (await problemOf(await answer)).code
const give = (finding: string, attachments: readonly string[], by = clerk()) =>
  by.post(`/findings/${finding}/acts`, { act: 'giveExplanation', text, attachments }, { 'if-match': '"r1"' })

describe('a file handed in with an explanation', () => {
  it('is announced, uploaded, confirmed, carried by the act, and downloaded by the officer, each step audited', async () => {
    const finding = await asked()
    const id = await sent(finding, pdf)
    expect(await (await confirm(finding, id)).json()).toMatchObject({ attachment: { id, fileName: '签到表.pdf' } })
    // Until it is handed in, it is the clerk's own.
    expect(await (await officer().request(`/findings/${finding}/attachments`)).json()).toEqual({ attachments: [] })
    expect(await codeOf(officer().request(`/findings/${finding}/attachments/${id}`))).toBe('LZ-0220')
    const given = await give(finding, [id])
    expect(await given.json()).toMatchObject({ entry: { attachments: [id] }, finding: { state: 'underReview' } })

    const read = (await (await officer().request(`/findings/${finding}/attachments/${id}`)).json()) as {
      download: { url: string }
    }
    const file = await fetch(read.download.url)
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf)
    expect(file.headers.get('content-type')).toContain('application/pdf')
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('签到表.pdf'))
    expect(await api.means.audit.latest(4)).toMatchObject([
      { act: 'attachmentRead', actor: 'officer1', role: 'disciplineOfficer', subjects: [finding, id] },
      { act: 'findingDecided' },
      { act: 'attachmentConfirmed', actor: 'clerk1', subjects: [finding, id] },
      { act: 'attachmentAnnounced', actor: 'clerk1' },
    ])
  })

  it('sent twice is one file, confirmed once', async () => {
    const finding = await asked()
    const id = await sent(finding, pdf)
    expect(await sent(finding, pdf)).toBe(id)
    const both = await Promise.all([confirm(finding, id), confirm(finding, id)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const again = await clerk().post(`/findings/${finding}/attachments`, announced(pdf))
    expect(again.status).toBe(200)
    const { attachment, upload } = (await again.json()) as Announced
    expect(attachment).toMatchObject({ id, confirmedAt: expect.any(String) as string })
    expect(upload).toBeUndefined()
    const confirmed = (await api.means.audit.latest(3)).filter(({ act }) => act === 'attachmentConfirmed')
    expect(confirmed).toHaveLength(1)
  })

  it('stays out until it is confirmed, of whoever and whichever finding it is', async () => {
    const [finding, other] = [await asked(), await asked()]
    const id = await sent(finding, pdf)
    expect(await codeOf(give(finding, [id]))).toBe('LZ-0209')
    await confirm(finding, id)
    const colleague = api.as({ subject: 'clerk2', roles: ['financeClerk'], unit: 'U001' })
    expect(await codeOf(give(finding, [id], colleague))).toBe('LZ-0209')
    expect(await codeOf(give(other, [id]))).toBe('LZ-0209')
    expect(await codeOf(give(finding, [id, 'another']))).toBe('LZ-0209')
    expect((await give(finding, [id])).status).toBe(200)
  })

  it('is refused before it was uploaded, and when other bytes were', async () => {
    const finding = await asked()
    const announcement = await clerk().post(`/findings/${finding}/attachments`, announced(pdf))
    const { attachment, upload } = (await announcement.json()) as Announced
    expect(await codeOf(confirm(finding, attachment.id))).toBe('LZ-0221')
    const put = (body: Buffer) =>
      fetch(upload!.url, { method: 'PUT', headers: upload!.headers, body: new Uint8Array(body) })
    await put(Buffer.concat([pdf, pdf]))
    const larger = await problemOf(await confirm(finding, attachment.id))
    expect(larger).toMatchObject({ code: 'LZ-0222', errors: [{ path: 'bytes' }] })
    await put(Buffer.from(pdf.toString().replace('1.7', '1.4')))
    const changed = await problemOf(await confirm(finding, attachment.id))
    expect(changed).toMatchObject({ code: 'LZ-0222', errors: [{ path: 'sha256' }] })
    await put(pdf)
    expect((await confirm(finding, attachment.id)).status).toBe(200)
  })

  it('is signed for just its size and digest', async () => {
    const finding = await asked()
    const answer = await clerk().post(`/findings/${finding}/attachments`, announced(pdf))
    const { upload } = (await answer.json()) as Announced
    expect(new URL(upload!.url).searchParams.get('X-Amz-SignedHeaders')).toBe(
      'content-length;host;x-amz-checksum-sha256',
    )
  })

  it.each([
    ['a page as a PDF', Buffer.from('<html></html>'), '说明.pdf'],
    ['a PDF as a picture', pdf, '照片.jpg'],
    ['a PDF as a picture', pdf, '照片.png'],
    ['any package as a document', zip('a.txt'), '说明.docx'],
    ['a workbook as a document', zip('xl/workbook.xml'), '说明.docx'],
    ['a document with a macro', zip('word/document.xml', 'word/vbaProject.bin'), '说明.docx'],
    ['half a package', zip('OFD.xml').subarray(0, 20), '公函.ofd'],
    ['bytes as text', Buffer.from([0x61, 0x00, 0x62]), '说明.txt'],
    ['bytes as a table', Buffer.from([0xff, 0xff, 0xff]), '明细.csv'],
  ])('is refused when its content is not of its type: %s', async (_what, bytes, name) => {
    const finding = await asked()
    const id = await sent(finding, bytes, announced(bytes, name))
    expect(await problemOf(await confirm(finding, id))).toMatchObject({ code: 'LZ-0223', errors: [{ path: 'type' }] })
    expect(await codeOf(give(finding, [id]))).toBe('LZ-0209')
  })

  it.each([
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '照片.JPEG', 'jpg'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), '照片.png', 'png'],
    [zip('[Content_Types].xml', 'word/document.xml'), '说明.docx', 'docx'],
    [zip('[Content_Types].xml', 'xl/workbook.xml'), '明细.xlsx', 'xlsx'],
    [zip('OFD.xml', 'Doc_0/Document.xml'), '公函.ofd', 'ofd'],
    [Buffer.from('姓名,人数\r\n', 'utf8'), '明细.csv', 'csv'],
    [Buffer.from([0xcb, 0xb5, 0xc3, 0xf7, 0x0a]), '说明.txt', 'txt'],
  ])('is taken when it is what it says: %#', async (bytes, name, type) => {
    const finding = await asked()
    const id = await sent(finding, bytes, announced(bytes, name, { type }))
    expect((await confirm(finding, id)).status).toBe(200)
  })

  it.each([
    ['too large', { bytes: 20_000_001 }],
    ['empty', { bytes: 0 }],
    ['of a kind that is not taken', { fileName: 'a.exe', type: 'exe' }],
    ['named as another type', { fileName: 'a.docx' }],
    ['named with a folder', { fileName: '../a.pdf' }],
  ])('is not even announced when it is %s', async (_what, changes) => {
    const finding = await asked()
    expect(await codeOf(clerk().post(`/findings/${finding}/attachments`, { ...announced(pdf), ...changes }))).toBe(
      'LZ-0001',
    )
  })
})

describe('who may', () => {
  it('attach to another unit’s finding: nobody, and they do not learn that it is there', async () => {
    const foreign = await asked('U002')
    expect(await codeOf(clerk().post(`/findings/${foreign}/attachments`, announced(pdf)))).toBe('LZ-0004')
    expect(await codeOf(confirm(foreign, 'x'))).toBe('LZ-0004')
    expect(await codeOf(clerk().request(`/findings/${foreign}/attachments`))).toBe('LZ-0004')
    expect(await codeOf(clerk().request(`/findings/${foreign}/attachments/x`))).toBe('LZ-0004')
  })

  it('attach where nothing is asked of the unit: nobody', async () => {
    const finding = await asked('U001', 'underReview')
    expect(await codeOf(clerk().post(`/findings/${finding}/attachments`, announced(pdf)))).toBe('LZ-0201')
  })

  it('read: not the recused officer, nor the clerk of another unit; confirm: only who announced', async () => {
    const finding = await asked()
    const id = await sent(finding, pdf)
    const colleague = api.as({ subject: 'clerk2', roles: ['financeClerk'], unit: 'U001' })
    expect(await codeOf(confirm(finding, id, colleague))).toBe('LZ-0220')
    await confirm(finding, id)
    await give(finding, [id])
    const address = `/findings/${finding}/attachments/${id}`
    expect(await codeOf(officer({ unit: 'U001' }).request(address))).toBe('LZ-0206')
    const stranger = api.as({ subject: 'clerk3', roles: ['financeClerk'], unit: 'U002' })
    expect(await codeOf(stranger.request(address))).toBe('LZ-0004')
    expect((await colleague.request(address)).status).toBe(200)
    expect((await officer().request(`/findings/${finding}/attachments/x`)).status).toBe(404)
  })
})
