import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportFinding } from '../../../functions/report/core/facts/findingFacts.ts'
import type { MadeReport } from '../../../functions/report/core/makeReports.ts'
import { type LaidBlock, type Span, layOut } from '../../../functions/report/formats/layout.ts'
import { makeAll, sampleCounty, sampleSources } from './madeReports.ts'

const folder = 'test/fixtures/reports'
const names = ['duty', 'departure', 'annual-unit', 'annual-county'] as const
/** Writes the documents instead of comparing them: look at what changed before keeping it. */
const rewrite = process.env['WRITE_GOLDEN'] === '1'

/** Findings of its own, so that the documents change only when reports, records or registers do. */
const finding = (id: string, more: Partial<ReportFinding>): ReportFinding => ({
  id,
  rule: 'reception.meal-cap',
  row: 'R14',
  grade: 'breach',
  severity: 'high',
  unit: 'U002' as ReportFinding['unit'],
  on: '2025-03-04',
  excess: 12_300,
  subjects: { officials: ['P0002'] },
  zh: '工作餐超出标准',
  en: 'a work meal above its cap',
  state: 'open',
  ...more,
})
const findings: readonly ReportFinding[] = [
  finding('one', {}),
  finding('two', { state: 'confirmed', on: '2025-04-08', excess: 4_500 }),
  finding('three', { state: 'dismissed', on: '2025-05-06' }),
  finding('four', {
    rule: 'reception.prior-approval',
    grade: 'missingEvidence',
    state: 'rectified',
    unit: 'U001' as ReportFinding['unit'],
    excess: undefined,
  }),
  finding('five', {
    rule: 'vehicle.idle-car',
    grade: 'lead',
    unit: 'U001' as ReportFinding['unit'],
    excess: undefined,
    on: '2024-06-01',
  }),
  finding('six', { state: 'superseded' }),
  finding('seven', { subjects: { officials: ['P0036'] }, on: '2024-07-01', unit: 'U036' as ReportFinding['unit'] }),
]

let made: readonly MadeReport[]
beforeAll(async () => {
  const county = await sampleCounty()
  made = await makeAll({ ...sampleSources(county), findings, ruleSet: 'example' }, county.facts)
})

const line = (spans: readonly Span[]): string =>
  spans.map(({ text, note }) => (note === undefined ? text : `${text}[${note}]`)).join('')

function blockLines(block: LaidBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.number}${block.text}`]
    case 'paragraph':
      return [line(block.spans)]
    case 'ownText':
      return block.paragraphs
    case 'blank':
      return [`____ ${block.label}`]
    case 'chart':
      return [`(${block.caption}: ${block.series.map(({ name, values }) => `${name} ${values.join(' ')}`).join('; ')})`]
    case 'table':
      return [
        line(block.caption),
        block.columns.map(({ label }) => label).join(' | '),
        ...block.rows.map(({ cells, total }) => `${total ? '= ' : ''}${cells.map(line).join(' | ')}`),
      ]
  }
}

/** What the document says, as plain text. */
const textOf = ({ report }: MadeReport, language: 'zh' | 'en'): string => {
  const { title, subject, blocks } = layOut(report, language)
  return `${[title, ...subject, ...blocks.flatMap(blockLines)].join('\n')}\n`
}

describe.each(names.map((name, index) => [name, index] as const))('the %s of the sample county', (name, index) => {
  it.each(['zh', 'en'] as const)('says what it said, in %s', (language) => {
    const path = `${folder}/${name}.${language}.txt`
    const text = textOf(made[index]!, language)
    if (rewrite) writeFileSync(path, text)
    expect(existsSync(path)).toBe(true)
    expect(text).toBe(readFileSync(path, 'utf8'))
  })
})

it('counts no finding whose evidence is gone, and the verdicts of the rest', () => {
  const value = (id: string) => made[2]!.report.figures.find((figure) => figure.id === id)!.value
  expect(made[2]!.report.subject).toMatchObject({ unit: 'U002', year: 2025 })
  expect(value('U002/2025/findings/total')).toBe(3)
  expect(value('U002/2025/findings/pending')).toBe(2)
  expect(value('U002/2025/findings/excess')).toBe(12_300 + 4_500 + 12_300)
  expect(value('U002/2025/findings/rule/reception.meal-cap/breach/precision')).toBe(5_000)
})

it('has the duty report as machines read it', () => {
  const path = `${folder}/duty.json`
  const text = `${JSON.stringify(made[0], undefined, 1)}\n`
  if (rewrite) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
})
