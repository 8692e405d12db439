import type { Block } from '../../../schemas/reports/document.ts'
import type { ReportSubject } from '../../../schemas/reports/report.ts'
import { figureSheet } from './figures/figureSheet.ts'
import { chapterOfPost } from './departurePost.ts'
import { departureClosing } from './departureClosing.ts'
import { dataNotes } from './parts/dataNotes.ts'
import { postsOf, unitName } from './parts/officials.ts'
import type { PlannedReport } from './plannedReport.ts'
import type { ReportSources } from './reportSources.ts'
import { heading, paragraph, plain, sentence, table } from './writing.ts'

type Departure = Extract<ReportSubject, { readonly kind: 'departure' }>

/**
 * Plans the summary an auditor starts a departure audit from: over the term, across posts and units as the register
 * says for each date. It states facts and assigns no responsibility. @throws SubjectUnknown
 */
export function departureReport(sources: ReportSources, subject: Departure): PlannedReport {
  const { registers } = sources.environment
  const [first, last] = [subject.from ?? '0000-01-01', subject.until ?? sources.cutOff.slice(0, 10)]
  const posts = postsOf(registers, subject.official, first, last).map((post) => ({
    post,
    from: post.from > first ? post.from : first,
    until: post.until !== undefined && post.until < last ? post.until : last,
    unit: unitName(registers, post.unit, post.from),
  }))
  const [from, until] = [posts[0]?.from ?? first, posts.at(-1)?.until ?? last]
  const sheet = figureSheet()
  const chapters = posts.map((held, index) => chapterOfPost(sheet, sources, held, index))
  const closing = departureClosing(sheet, sources, subject.official, from, until, posts)
  const name = posts[0]?.post.name ?? subject.official
  return {
    subject,
    sheet,
    write: (figure) => {
      const [spending, vehicles, found] = (['spending', 'vehicles', 'findings'] as const).map((part) =>
        chapters.flatMap((chapter) => [...perPost(chapter.title, chapters.length), ...chapter[part](figure)]),
      )
      return {
        title: { zh: `${name}同志\n离任经济责任审计资料摘要`, en: `Departure audit summary: ${name}` },
        subject: [{ zh: `${subject.official}　${from}—${until}`, en: `${subject.official}, ${from}—${until}` }],
        blocks: [
          heading(1, '基本情况', 'Person, posts and term'),
          ...dataNotes(sources),
          table(
            sentence('任职情况', 'Posts held'),
            [
              ['单位', 'Unit', 3],
              ['职务', 'Post', 3],
              ['任职起止', 'Term', 4],
            ],
            posts.map((held) => [
              plain(`${held.unit}（${held.post.unit}）`),
              plain(held.post.post),
              plain(`${held.from}—${held.until}`),
            ]),
          ),
          paragraph(
            '本摘要只列示数据和线索，供审计人员使用，不作评价，不认定责任。',
            'This summary lists data and findings for the auditor. It makes no assessment and assigns no responsibility.',
          ),
          heading(1, '数据范围', 'What data there is'),
          ...chapters.map(({ coverage }) => coverage),
          heading(1, '预算执行与“三公”经费', 'Budgets and the three public lines'),
          ...(spending ?? []),
          heading(1, '公务用车', 'Official vehicles'),
          ...(vehicles ?? []),
          heading(1, '任职期间的问题线索', 'Findings of the term'),
          ...(found ?? []),
          ...closing(figure),
        ],
      }
    },
  }
}

const perPost = (title: readonly [string, string], posts: number): readonly Block[] =>
  posts > 1 ? [heading(2, ...title)] : []
