import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeReports, reportDigest, type MadeReport } from '../../../../functions/report/core/makeReports.ts'
import type { Fact } from '../../../../functions/report/core/figures/fact.ts'
import { gapsIn } from '../../../../functions/report/core/parts/published.ts'
import { comparisons } from '../../../../functions/report/core/parts/published.ts'
import { figureSheet } from '../../../../functions/report/core/figures/figureSheet.ts'
import { responsibilityTexts } from '../../../../functions/report/core/parts/auditRule.ts'
import { SubjectUnknown } from '../../../../functions/report/core/parts/officials.ts'
import { planReport } from '../../../../functions/report/core/planReport.ts'
import type { ReportSources } from '../../../../functions/report/core/reportSources.ts'
import { sourceFacts } from '../../../../functions/report/core/reportSources.ts'
import type { PlantedGap } from '../../../../samples/generator/registers/disclosures.ts'
import { reportSchema } from '../../../../schemas/reports/report.ts'
import { annexRowSchema } from '../../../../schemas/reports/annex.ts'
import { makeAll, sampleCounty, sampleSources, subjectOf } from '../madeReports.ts'
import { asked } from './asked.ts'

let facts: readonly Fact[]
let sources: ReportSources
let made: readonly MadeReport[]
beforeAll(async () => {
  const county = await sampleCounty()
  facts = county.facts
  sources = sampleSources(county)
  made = await makeAll(sources, facts)
})

const figureOf = ({ report }: MadeReport, id: string) => report.figures.find((figure) => figure.id === id)!

describe('every figure of every report', () => {
  it('is what its rows in the annex come to', () => {
    for (const { report, annex } of made) {
      expect(report.rows).toBe(annex.length)
      for (const figure of report.figures) {
        if (!('query' in figure.basis)) continue
        const rows = annex.filter(({ figures }) => figures.includes(figure.number))
        const again = asked(figure.basis.query, annex)
        expect(
          again.rows.map(({ number }) => number),
          figure.id,
        ).toEqual(rows.map(({ number }) => number))
        expect(figure.count, figure.id).toBe(rows.length)
        if (figure.value !== null) expect(figure.value, figure.id).toBe(again.value)
        else expect(figure.absent, figure.id).toBeDefined()
      }
    }
  })

  it('is in the form the schema gives, and so is every row', () => {
    for (const { report, annex } of made) {
      expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)))
      for (const row of annex.slice(0, 200)) annexRowSchema.parse(JSON.parse(JSON.stringify(row)))
    }
  })

  it('has its number by first mention, each once', () => {
    for (const { report } of made)
      expect(report.figures.map(({ number }) => number)).toEqual(report.figures.map((_, index) => index + 1))
  })

  it('sums subtotals from their parts', () => {
    for (const { report } of made) {
      for (const figure of report.figures) {
        if (!('formula' in figure.basis) || figure.basis.formula.operation !== 'sum') continue
        const parts = figure.basis.formula.of.map((id) => report.figures.find((each) => each.id === id)!.value)
        const known = parts.filter((value) => value !== null)
        if (known.length < parts.length) expect(figure.value).toBeNull()
        else expect(figure.value).toBe(known.reduce((sum, value) => sum + value, 0))
      }
    }
  })
})

describe('making a report again', () => {
  it('gives the same content, in whatever order rows come', async () => {
    const again = await makeAll(sources, facts.toReversed())
    expect(again.map(reportDigest)).toEqual(made.map(reportDigest))
  })

  it('gives the same alone as among others', async () => {
    const subject = made[0]!.report.subject
    const [alone] = await makeAll(sources, facts, [subject])
    expect(alone).toEqual(made[0])
  })

  it('gives another content when a row changes', async () => {
    const changed = facts.map((fact) =>
      fact.of === 'reception' && fact.unit === 'U002' ? { ...fact, cells: { ...fact.cells, amount: 1 } } : fact,
    )
    const again = await makeAll(sources, changed)
    expect(reportDigest(again[2]!)).not.toBe(reportDigest(made[2]!))
  })
})

describe('reconciliation with what was published', () => {
  it.each([2024, 2025])('finds the gaps planted in %i and nothing else', async (year) => {
    const { gaps } = JSON.parse(readFileSync('samples/county/manifest.json', 'utf8')) as { gaps: readonly PlantedGap[] }
    const planted = gaps.filter((gap) => gap.year === year)
    expect(planted.length).toBeGreaterThan(5)
    const { registers } = sources.environment
    const sheet = figureSheet()
    const all = registers.unit!.rows.flatMap(({ code }) => comparisons(sheet, code, year, registers))
    const [report] = await makeAll(sources, facts, [subjectOf({ kind: 'annual', year })])
    const found = gapsIn(all, (id) => figureOf(report!, id)).map(
      ({ unit, line, field, kind }) => `${unit} ${line} ${kind === 'unpublished' ? kind : field}`,
    )
    expect(found.toSorted()).toEqual(planted.map(({ unit, line, field }) => `${unit} ${line} ${field}`).toSorted())
  })

  it('says that nothing can be compared when nothing was published', async () => {
    const { disclosure: _, ...registers } = sources.environment.registers
    const without = {
      ...sources,
      environment: { ...sources.environment, registers: { ...registers, disclosure: undefined } },
    }
    const [report] = await makeAll(without, facts, [subjectOf({ kind: 'annual', unit: 'U012', year: 2024 })])
    expect(JSON.stringify(report!.report.document)).toContain('无法核对')
  })
})

describe('nothing recorded', () => {
  it('is no nought, and is never called free of violations', async () => {
    const [report] = await makeAll(sources, [], [subjectOf({ kind: 'duty', official: 'P0036', year: 2024 })])
    expect(figureOf(report!, 'trips')).toMatchObject({ value: null, absent: 'noRecords', count: 0 })
    expect(figureOf(report!, 'hostedAmount')).toMatchObject({ value: null, absent: 'noRecords' })
    const text = JSON.stringify(report!.report.document)
    expect(text).toContain('更不等于没有违规')
    expect(text).not.toMatch(/未发现违规|no violations/)
  })

  it('of a register is told apart', async () => {
    const { budget: _, ...registers } = sources.environment.registers
    const without = {
      ...sources,
      environment: { ...sources.environment, registers: { ...registers, budget: undefined } },
    }
    const [report] = await makeAll(without, facts, [subjectOf({ kind: 'annual', unit: 'U002', year: 2024 })])
    expect(figureOf(report!, 'U002/2024/budget/reception')).toMatchObject({ value: null, absent: 'notLoaded' })
    expect(figureOf(report!, 'U002/2024/completion/reception').value).toBeNull()
  })
})

describe('a duty report', () => {
  const headings = ({ report }: MadeReport) =>
    report.document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text.zh] : []))

  it('has the seven sections in their order', () => {
    expect(headings(made[0]!)).toEqual([
      '学习与政治纪律',
      '履行职责与目标完成情况',
      '调查研究与基层一线工作',
      '改进作风情况',
      '落实党风廉政建设责任（一岗双责）',
      '本人廉洁自律情况',
      '存在的问题与整改措施',
    ])
  })

  it.each([
    [2015, '述职述廉'],
    [2016, '述责述廉'],
  ])('of %i is called %s', async (year, name) => {
    const { official, ...registers } = sources.environment.registers
    const rows = official!.rows
      .filter(({ code }) => code === 'P0036')
      .map((row) => ({ ...row, from: '2010-01-01' as typeof row.from }))
    const longer = {
      ...sources,
      environment: { ...sources.environment, registers: { ...registers, official: { ...official!, rows } } },
    }
    const plans = [planReport(longer, subjectOf({ kind: 'duty', official: 'P0036', year }))]
    const [report] = await makeReports(plans, made[0]!.report.inputs, sourceFacts(longer, plans))
    expect(report!.report.document.title.zh).toContain(name)
  })

  it('shows what the official wrote, and only of that person', async () => {
    const own = {
      ...sources,
      ownTexts: (official: string) => (official === 'P0036' ? { study: '本年参加集中学习十二次。' } : {}),
    }
    const [written, other] = await makeAll(own, facts, [
      made[0]!.report.subject,
      subjectOf({ kind: 'duty', official: 'P0001', year: 2024 }),
    ])
    expect(JSON.stringify(written!.report.document)).toContain('集中学习十二次')
    expect(JSON.stringify(other!.report.document)).not.toContain('集中学习十二次')
    expect(
      other!.annex.every(
        ({ cells }) => !JSON.stringify(cells).includes('P0036') || JSON.stringify(cells).includes('P0001'),
      ),
    ).toBe(true)
  })

  it('refuses somebody the register does not know', () => {
    expect(() => planReport(sources, subjectOf({ kind: 'duty', official: 'P9999', year: 2024 }))).toThrow(
      SubjectUnknown,
    )
  })
})

describe('a departure audit', () => {
  it('follows the official from unit to unit, each within its own days', async () => {
    const moved = [...Map.groupBy(sources.environment.registers.official!.rows, ({ code }) => code).values()].find(
      (posts) => posts.length > 1 && posts[0]!.unit !== posts[1]!.unit,
    )!
    const [report] = await makeAll(sources, facts, [
      subjectOf({ kind: 'departure', official: moved[0]!.code, from: '2024-01-01', until: '2025-12-31' }),
    ])
    const posts = moved.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    for (const [index, post] of posts.entries()) {
      const { basis, count } = figureOf(report!, `post${index + 1}/coverage/reception/rows`)
      const query = 'query' in basis ? basis.query : undefined
      expect(query!.where).toEqual({ unit: [post.unit] })
      expect(query!.from).toBe(post.from > '2024-01-01' ? post.from : '2024-01-01')
      expect(query!.until).toBe(post.until ?? '2025-12-31')
      expect(count).toBe(asked(query!, facts).rows.length)
    }
  })

  it.each([
    ['2019-06-30', [3]],
    ['2019-07-01', [2]],
  ])('on %s names the rule in force and its classes', (day, classes) => {
    expect(responsibilityTexts(day, day).map((text) => text.classes.length)).toEqual(classes)
  })

  it('over the change names both rules, and leaves the class blank', () => {
    expect(responsibilityTexts('2018-01-01', '2020-12-31').map((text) => text.classes.length)).toEqual([3, 2])
    const blanks = made[1]!.report.document.blocks.filter(({ kind }) => kind === 'blank')
    expect(JSON.stringify(blanks)).toContain('□直接责任')
    expect(JSON.stringify(made[1]!.report)).not.toContain('主管责任')
  })
})
