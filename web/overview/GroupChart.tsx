import { Link, useNavigate } from '@tanstack/react-router'
import { gradeNames } from '../../rules/kit/vocabulary.ts'
import { Chart } from '../charts/Chart.tsx'
import type { Shape } from '../charts/chartData.ts'
import type { QueueSearch } from '../findings/queueSearch.ts'
import { shownCount } from '../words/shown.ts'
import { useBoth, useWords } from '../words/words.ts'
import { type Group, counted } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'

const grades = ['breach', 'missingEvidence', 'lead'] as const

/** Findings of each grade by group; a group leads to its findings. */
export function GroupChart({
  title,
  of,
  shape,
  groups,
  most,
  nameOf,
  searchOf,
}: {
  readonly title: string
  readonly of: string
  readonly shape: Extract<Shape, 'stackedBars' | 'stackedColumns'>
  readonly groups: readonly Group[]
  /** How many are drawn. */
  readonly most: number
  readonly nameOf: (group: string) => string
  /** The queue's filter that shows a group. */
  readonly searchOf: (group: string) => QueueSearch
}) {
  const say = useWords(overviewWords)
  const both = useBoth()
  const navigate = useNavigate()
  const shown = groups.slice(0, most)
  const data = {
    shape,
    categories: shown.map(({ group }) => nameOf(group)),
    series: grades.map((grade) => ({
      name: both(gradeNames[grade]),
      meaning: grade,
      values: shown.map((group) => group[grade]),
    })),
    shown: shownCount,
  }
  const search = (index: number): QueueSearch => ({ ...counted, ...searchOf(shown[index]?.group ?? '') })
  return (
    <Chart
      title={title}
      {...(groups.length > most && { note: say('first', { shown: most, all: groups.length }) })}
      data={data}
      of={of}
      linkOf={(index) => (
        <Link to="/findings" search={search(index)}>
          {data.categories[index]}
        </Link>
      )}
      choose={(index) => void navigate({ to: '/findings', search: search(index) })}
    />
  )
}
