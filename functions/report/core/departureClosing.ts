import type { Block, Cell } from '../../../schemas/reports/document.ts'
import type { FigureUnit, RowQuery } from '../../../schemas/reports/figure.ts'
import type { HeldPost } from './departurePost.ts'
import { type FigureSheet, mention } from './figures/figureSheet.ts'
import { isUnrectified } from './facts/findingFacts.ts'
import { stateNames } from '../../../schemas/findingLife/states.ts'
import { commentBlocks } from './parts/commentBlocks.ts'
import { responsibilityTexts } from './parts/auditRule.ts'
import { ruleTitle } from '../../shared/ruleTitle.ts'
import { rows, sumOf } from './parts/scope.ts'
import type { ReadFigure } from './plannedReport.ts'
import type { ReportSources } from './reportSources.ts'
import { blank, heading, paragraph, plain, sentence, table } from './writing.ts'

/** Findings printed one by one; the annex lists all. */
const listed = 30

/** Filing status, what is still to be put right, responsibility (left blank) and the log of comments. */
export function departureClosing(
  sheet: FigureSheet,
  sources: ReportSources,
  official: string,
  from: string,
  until: string,
  posts: readonly HeldPost[],
): (figure: ReadFigure) => readonly Block[] {
  const own = (
    id: string,
    zh: string,
    en: string,
    of: string,
    where: RowQuery['where'] = {},
    measure: RowQuery['measure'] = rows,
    unit: FigureUnit = 'count',
  ): string =>
    sheet.query({
      id,
      zh,
      en,
      unit,
      query: { of, where: { officialCode: [official], ...where }, from, until, measure },
      none: 'noRecords',
    })
  const filings: readonly (readonly [zh: string, en: string, figure: string])[] = [
    [
      '婚丧喜庆事宜报告',
      'Family events reported',
      own('events', '操办婚丧喜庆事宜报告', 'Family events reported', 'eventReport'),
    ],
    [
      '　其中：有事前报告',
      '   beforehand',
      own('toldBefore', '有事前报告的事项', 'Events reported beforehand', 'eventReport', { toldBefore: [true] }),
    ],
    [
      '　其中：有事后报告',
      '   afterwards',
      own('toldAfter', '有事后报告的事项', 'Events reported afterwards', 'eventReport', { toldAfter: [true] }),
    ],
    [
      '个人有关事项报送（不含内容）',
      'Personal-matters filings (status only)',
      own('filings', '个人有关事项报送', 'Personal-matters filings', 'personalFiling'),
    ],
    ['礼品登记', 'Gifts registered', own('gifts', '礼品登记', 'Gifts in the register', 'gift')],
    [
      '　其中：已上交',
      '   handed in',
      own('giftsHandedIn', '已上交的礼品', 'Gifts handed in', 'gift', { handedIn: [true] }),
    ],
    [
      '　登记价值（元）',
      '   value (yuan)',
      own('giftValue', '登记礼品价值', 'Value of gifts', 'gift', {}, sumOf('value'), 'fen'),
    ],
  ]
  const units = new Set<string>(posts.map(({ post }) => post.unit))
  const unrectified = sheet.query({
    id: 'unrectified',
    zh: '已确认尚未整改的问题',
    en: 'Confirmed and not yet rectified',
    unit: 'count',
    query: {
      of: 'finding',
      where: { unit: [...units].toSorted(), verdict: ['confirmed'], pending: [true] },
      until,
      measure: rows,
    },
    none: 'zero',
  })
  const open = sources.findings
    .filter(({ state, unit, on }) => isUnrectified(state) && units.has(unit) && on <= `${until}~`)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
  return () => [
    heading(1, '事项报告与申报情况', 'Reports and filings'),
    table(
      sentence('本人报告、申报和登记情况（任职期间）', 'Reports, filings and gifts during the term'),
      [
        ['事项', 'Item', 5],
        ['数量', 'Number', 2, 'numeric'],
      ],
      filings.map(([zh, en, figure]): readonly Cell[] => [sentence(zh, en), mention(figure)]),
    ),
    heading(1, '以往发现问题的整改情况', 'Earlier findings not yet rectified'),
    paragraph(
      `截至${until}，任职单位已确认尚未整改的问题{count|条}。`,
      `Confirmed and not yet rectified by ${until}: {count}.`,
      {
        count: unrectified,
      },
    ),
    ...(open.length === 0
      ? []
      : [
          table(
            sentence('已确认尚未整改的问题', 'Confirmed and not yet rectified'),
            [
              ['日期', 'Date', 1.6],
              ['单位', 'Unit', 1],
              ['规则', 'Rule', 2.4],
              ['内容', 'What', 5],
              ['状态', 'State', 1.2],
            ],
            open.slice(0, listed).map((finding): readonly Cell[] => {
              const [title, state] = [ruleTitle(finding.rule), stateNames[finding.state]]
              return [
                plain(finding.on.slice(0, 10)),
                plain(finding.unit),
                sentence(title.zh, title.en),
                sentence(finding.zh, finding.en),
                sentence(state.zh, state.en),
              ]
            }),
          ),
          ...(open.length > listed
            ? [paragraph(`另有${open.length - listed}条，见附表。`, `${open.length - listed} more are in the annex.`)]
            : []),
        ]),
    heading(1, '责任界定（由审计人员填写）', 'Responsibility (for the auditor to fill in)'),
    ...responsibilityTexts(from, until).flatMap(({ zh, en, classes }): readonly Block[] => [
      paragraph(`适用规定：${zh}`, `Rule in force: ${en}`),
      blank(classes.map((each) => `□${each.zh}`).join('　　'), classes.map((each) => `□ ${each.en}`).join('   ')),
    ]),
    blank('认定事实和依据：', 'Facts and basis:'),
    ...commentBlocks(sources.comments, sources.cutOff),
  ]
}
