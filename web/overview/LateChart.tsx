import { Link, useNavigate } from '@tanstack/react-router'
import { Chart } from '../charts/Chart.tsx'
import type { QueueSearch } from '../findings/queueSearch.ts'
import { shownCount } from '../words/shown.ts'
import { useWords } from '../words/words.ts'
import type { Group } from './overviewData.ts'
import { overviewWords } from './overviewWords.ts'

const most = 15

/** What nobody did in time, by unit. */
export function LateChart({
  units,
  nameOf,
}: {
  readonly units: readonly Group[]
  readonly nameOf: (unit: string) => string
}) {
  const say = useWords(overviewWords)
  const navigate = useNavigate()
  const late = units.filter(({ overdue }) => overdue > 0).toSorted((a, b) => b.overdue - a.overdue)
  const shown = late.slice(0, most)
  const search = (index: number): QueueSearch => ({
    overdue: 'true',
    unit: shown[index]?.group ?? '',
    sort: 'due',
  })
  const categories = shown.map(({ group }) => nameOf(group))
  const series = [{ name: say('overdue'), meaning: 'breach' as const, values: shown.map(({ overdue }) => overdue) }]
  if (late.length === 0) {
    return (
      <section className="panel" aria-labelledby="late">
        <h2 id="late">{say('lateByUnit')}</h2>
        <p className="page-note">{say('noneLate')}</p>
      </section>
    )
  }
  return (
    <Chart
      title={say('lateByUnit')}
      {...(late.length > most && { note: say('first', { shown: most, all: late.length }) })}
      data={{ shape: 'bars', categories, series, shown: shownCount }}
      of={say('unit')}
      linkOf={(index) => (
        <Link to="/findings" search={search(index)}>
          {categories[index]}
        </Link>
      )}
      choose={(index) => void navigate({ to: '/findings', search: search(index) })}
    />
  )
}
