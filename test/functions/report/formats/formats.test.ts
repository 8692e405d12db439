import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MadeReport } from '../../../../functions/report/core/makeReports.ts'
import { annexXlsx } from '../../../../functions/report/formats/annexXlsx.ts'
import { reportDocx } from '../../../../functions/report/formats/docx.ts'
import { fontFolders } from '../../../../functions/report/formats/fontFolders.ts'
import { reportHtml } from '../../../../functions/report/formats/html.ts'
import { layOut } from '../../../../functions/report/formats/layout.ts'
import { pdfMaker } from '../../../../functions/report/formats/pdf.ts'
import { makeAll, sampleCounty, sampleSources } from '../madeReports.ts'

let made: readonly MadeReport[]
let pdf: Awaited<ReturnType<typeof pdfMaker>>
beforeAll(async () => {
  const county = await sampleCounty()
  made = await makeAll(sampleSources(county), county.facts)
  pdf = await pdfMaker(fontFolders(undefined))
})

const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const withText = ({ report }: MadeReport, text: string) => ({
  ...report,
  document: { ...report.document, blocks: [{ kind: 'ownText' as const, text }, ...report.document.blocks] },
})
const hostile = '<script>alert(1)</script> #let x = 1 *a* $y$ "q" & <a> @b \\ {trips}'

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it('the same report gives the same bytes in every format', async () => {
    for (const { report, annex } of made.slice(0, 3)) {
      expect(sha(reportHtml(report, annex, language))).toBe(sha(reportHtml(report, annex, language)))
      expect(sha(await reportDocx(report, language))).toBe(sha(await reportDocx(report, language)))
      expect(sha(await annexXlsx(report, annex, language))).toBe(sha(await annexXlsx(report, annex, language)))
      expect(sha(pdf(report, language))).toBe(sha(pdf(report, language)))
    }
  })

  it('every figure of the text is in the page and the Word file, with its number', async () => {
    const { report, annex } = made[1]!
    const page = reportHtml(report, annex, language)
    const word = strFromU8(unzipSync(await reportDocx(report, language))['word/document.xml']!)
    for (const block of layOut(report, language).blocks) {
      if (block.kind !== 'paragraph') continue
      for (const { text, note } of block.spans) {
        if (note === undefined) continue
        expect(page).toContain(`>${text}</span><sup><a href="#figure-${note}">[${note}]</a>`)
        expect(page).toContain(`id="figure-${note}"`)
        expect(word).toContain(`[${note}]`)
      }
    }
  })
})

describe('the page', () => {
  it('is sufficient to itself, and lets nothing in', () => {
    for (const { report, annex } of made) {
      const page = reportHtml(report, annex, 'zh')
      expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|@import|\son\w+=/)
      expect(page).not.toMatch(/(?:src|href)="(?!#)/)
      expect(page.match(/<style/g)).toHaveLength(1)
      expect(page).not.toMatch(/ style="/)
      const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!
      expect(page).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    }
  })

  it('shows what somebody wrote as text', () => {
    const page = reportHtml(withText(made[0]!, hostile), [], 'zh')
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('{trips}')
  })
})

describe('the PDF', () => {
  it('is PDF/A-2b, tagged, with its fonts in it', () => {
    const text = Buffer.from(pdf(made[0]!.report, 'zh')).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text).toContain('/MarkInfo')
    expect(text).toContain('pdfaid:part')
    expect(text).not.toContain('/Type3')
  })

  // PDF/A forbids a glyph that is not there, so a page that was made has no boxes.
  it.each(['普通文字 ABC 123 ％〔〕—“”', '生僻字㐂𪛖', '😀', '\u{10FFFF}', hostile])(
    'prints %s, naming what no font has',
    (text) => {
      expect(pdf(withText(made[0]!, text), 'zh').length).toBeGreaterThan(10_000)
    },
  )
})

describe('the Word file', () => {
  it('is laid out as GB/T 9704-2012 asks', async () => {
    const parts = unzipSync(await reportDocx(made[2]!.report, 'zh'))
    const document = strFromU8(parts['word/document.xml']!)
    expect(document).toContain('w:w="11906" w:h="16838"')
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"'])
      expect(document).toContain(margin)
    expect(document).toMatch(/<w:docGrid [^>]*w:linePitch="579"/)
    expect(document).toContain('w:eastAsia="方正小标宋简体"')
    expect(document).toContain('w:eastAsia="仿宋_GB2312"')
    expect(document).toContain('w:eastAsia="黑体"')
    expect(strFromU8(parts['word/settings.xml']!)).toContain('evenAndOddHeaders')
    const footers = Object.keys(parts).filter((name) => /word\/footer\d/.test(name))
    expect(footers).toHaveLength(2)
    for (const name of footers) expect(strFromU8(parts[name]!)).toContain('PAGE')
  })
})

describe('the annex', () => {
  it('lists every figure with its query, and every row once', async () => {
    const { report, annex } = made[1]!
    const { sheets } = await readXlsx(await annexXlsx(report, annex, 'zh'))
    const [figures, ...kinds] = sheets
    expect(figures!.rows.slice(1).map(([number]) => number)).toEqual(report.figures.map(({ number }) => number))
    expect(figures!.rows.slice(1).every((row) => String(row[5]).length > 5)).toBe(true)
    const numbers = kinds.flatMap(({ rows }) => rows.slice(1).map(([number]) => number))
    expect(numbers).toEqual(annex.map(({ number }) => number))
  })
})
