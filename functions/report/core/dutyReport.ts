import type { Block } from '../../../schemas/reports/document.ts'
import { type OwnSection, ownSections } from '../../../schemas/reports/ownSections.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import { type DutyFigures, dutyFigures } from './dutyFigures.ts'
import { figureSheet } from './figures/figureSheet.ts'
import { batchCoverage } from './parts/batchCoverage.ts'
import { dataNotes } from './parts/dataNotes.ts'
import { findingFigures, ruleTable, stateTable } from './parts/findings.ts'
import { postsOf, unitName } from './parts/officials.ts'
import type { PlannedReport } from './plannedReport.ts'
import type { ReportSources } from './reportSources.ts'
import { heading, paragraph } from './writing.ts'

/** The kinds of record that can tell something of an official. */
const tellingKinds = ['trip', 'reception', 'eventReport', 'gift', 'personalFiling'] as const

/** The day from which officials account for duties of responsibility (述责) rather than of office (述职), every year. */
const renamedFrom = 2016

type Duty = Extract<ReportSubject, { readonly kind: 'duty' }>

/** Plans the yearly duty and integrity report of an official. @throws SubjectUnknown */
export function dutyReport(sources: ReportSources, subject: Duty): PlannedReport {
  const { official, year } = subject
  const { registers } = sources.environment
  const [from, until] = [`${year}-01-01`, `${year}-12-31`]
  const posts = postsOf(registers, official, from, until)
  const last = posts.at(-1)
  const sheet = figureSheet()
  const figures = dutyFigures(sheet, official, year, [...new Set(sources.findings.map(({ rule }) => rule))].toSorted())
  const findings = findingFigures(
    sheet,
    {
      prefix: 'own',
      where: { officials: [official] },
      from,
      until,
      holds: ({ subjects, on }) =>
        (subjects.officials ?? []).some((code) => code === official) && on >= from && on <= `${until}~`,
    },
    sources.findings,
  )
  const coverage = batchCoverage(sheet, tellingKinds, year)
  const texts = sources.ownTexts(official, year)
  const own = (section: OwnSection): readonly Block[] => {
    const { zh, en } = ownSections[section]
    const text = texts[section]
    return [
      heading(1, zh, en),
      text === undefined || text.trim() === ''
        ? paragraph(
            '（系统没有此类数据，本人尚未填写。）',
            '(No record tells this; the official has not written it yet.)',
          )
        : { kind: 'ownText', text },
    ]
  }
  const word = year >= renamedFrom ? '述责述廉' : '述职述廉'
  return {
    subject,
    sheet,
    write: (figure) => ({
      title: { zh: `${year}年度${word}报告`, en: `Duty and integrity report for ${year}` },
      subject: [
        { zh: `${last?.name ?? official}（${official}）`, en: `${last?.name ?? ''} (${official})` },
        ...posts.map((post) => {
          const name = unitName(registers, post.unit, post.from)
          const span = `${post.from > from ? post.from : from}—${post.until !== undefined && post.until < until ? post.until : until}`
          return { zh: `${name}　${post.post}　${span}`, en: `${name}, ${post.post}, ${span}` }
        }),
      ],
      blocks: [
        ...dataNotes(sources),
        ...own('study'),
        ...own('duties'),
        ...own('research'),
        ...own('style'),
        ...own('responsibility'),
        heading(1, '本人廉洁自律情况', 'Own integrity'),
        ...integrity(figures, year),
        heading(2, '问题线索与处理', 'Findings and what became of them'),
        paragraph(
          '涉及本人的问题线索{total|条}（违规类{breach|条}、缺凭证类{missing|条}、疑点类{lead|条}），未办结{pending|条}。',
          'Findings that concern the official: {total} ({breach} breaches, {missing} missing papers, {lead} leads); {pending} not yet settled.',
          {
            total: findings.total,
            breach: findings.byGrade.get('breach') ?? findings.total,
            missing: findings.byGrade.get('missingEvidence') ?? findings.total,
            lead: findings.byGrade.get('lead') ?? findings.total,
            pending: findings.pending,
          },
        ),
        ...stateTable(findings, ['涉及本人线索的状态', 'States of the findings']),
        ...ruleTable(findings, figure, ['涉及本人的线索（按规则）', 'Findings by rule']),
        heading(2, '数据范围', 'What data there is'),
        ...coverage.blocks,
        ...own('problems'),
      ],
    }),
  }
}

const integrity = (figures: DutyFigures, year: number): readonly Block[] => [
  heading(2, '公务用车', 'Official vehicles'),
  paragraph(
    '用车记录中有本人的{trips|次}，乘用车辆{cars|辆}，里程{distance|公里}。',
    'Trips with the official aboard: {trips}, in {cars} vehicles, over {distance| km}.',
    { trips: figures.trips, cars: figures.cars, distance: figures.distance },
  ),
  heading(2, '公务接待', 'Receptions'),
  paragraph(
    '作为主要陪同人接待{visits|批次}、来宾{guests|人次}，接待方支付费用{amount|元}。',
    'Hosted {visits} receptions with {guests} guests; the hosts paid {amount| yuan}.',
    { visits: figures.visits, guests: figures.guests, amount: figures.hostedAmount },
  ),
  heading(2, '礼品登记', 'Gifts'),
  paragraph(
    '礼品登记册中有本人的{gifts|件}，价值{value|元}；有登记日期的{registered|件}，已上交{handedIn|件}；相关线索{findings|条}。',
    'Gifts in the register: {gifts}, worth {value| yuan}; {registered} with a day of registration, {handedIn} handed in; {findings} findings.',
    {
      gifts: figures.gifts,
      value: figures.giftValue,
      registered: figures.giftsRegistered,
      handedIn: figures.giftsHandedIn,
      findings: figures.giftFindings,
    },
  ),
  heading(2, '操办婚丧喜庆事宜', 'Family events'),
  paragraph(
    '报告操办事宜{events|件}，其中有事前报告的{before|件}、有事后报告的{after|件}；相关线索{findings|条}。',
    'Events reported: {events}; {before} beforehand, {after} afterwards; {findings} findings.',
    { events: figures.events, before: figures.toldBefore, after: figures.toldAfter, findings: figures.eventFindings },
  ),
  heading(2, '个人有关事项报告（仅报送情况）', 'Personal-matters filings (status only)'),
  paragraph(
    `${year}年度集中报告报送{annual|次}，本年其他报送{others|次}；相关线索{findings|条}。本系统不保存报告内容。`,
    `Yearly filings for ${year}: {annual}; other filings of the year: {others}; {findings} findings. What a filing says is not kept here.`,
    { annual: figures.annualFilings, others: figures.otherFilings, findings: figures.filingFindings },
  ),
]
